" Drives Vim with vim-lsp as its user does. Environment: ROOT (the repository), VIM_LSP (its checkout), EXPECTED, RESULT (a file), FEATURES.
"     vim -u Tests/Editors/vim-lsp.vim -i NONE -N REPORT
set nocompatible encoding=utf-8 noswapfile hidden nomore
scriptencoding utf-8
let g:lsp_auto_enable = 1
let g:lsp_diagnostics_echo_cursor = 0
let g:lsp_diagnostics_highlights_delay = 10
let g:lsp_log_file = $RESULT . '.log'
let s:said = []

function! s:Say(text) abort
  call add(s:said, '  ' . a:text)
endfunction
function! s:End(status) abort
  call writefile(s:said, $RESULT)
  if a:status
    cquit!
  endif
  qall!
endfunction
function! s:Fail(text) abort
  call add(s:said, 'FAILED: ' . a:text)
  call extend(s:said, getline(1, 40))
  call s:End(1)
endfunction
function! s:Check(condition, text) abort
  if !a:condition
    call s:Fail(a:text)
  endif
endfunction
function! s:Has(feature) abort
  if index(split($FEATURES), a:feature) >= 0
    return 1
  endif
  call s:Say('NOT TESTED: the server has no ' . a:feature)
  return 0
endfunction
function! s:Findings() abort
  let l:found = []
  for l:server in values(lsp#internal#diagnostics#state#_get_all_diagnostics_grouped_by_server_for_uri(lsp#utils#get_buffer_uri()))
    call extend(l:found, l:server.params.diagnostics)
  endfor
  return l:found
endfunction

" Steps of [what, condition or '', action]: each waits for its condition while Vim goes on as for a user.
let s:steps = []
let s:turns = 0
function! s:Step(what, Condition, Action) abort
  call add(s:steps, [a:what, a:Condition, a:Action])
endfunction
function! s:Turn(timer) abort
  if empty(s:steps)
    call timer_stop(a:timer)
    call s:End(0)
  endif
  let [l:what, l:Condition, l:Action] = s:steps[0]
  if l:Condition()
    call remove(s:steps, 0)
    let s:turns = 0
    call l:Action()
    return
  endif
  let s:turns += 1
  if s:turns > 500
    call s:Fail('waited in vain for ' . l:what)
  endif
endfunction

function! s:SeeFinding() abort
  let l:found = s:Findings()
  call s:Check(len(l:found) == 1, len(l:found) . ' findings')
  let [l:start, l:end] = [lsp#utils#position#lsp_to_vim('%', l:found[0].range.start), lsp#utils#position#lsp_to_vim('%', l:found[0].range.end)]
  let l:text = strpart(getline(l:start[0]), l:start[1] - 1, l:end[1] - l:start[1])
  call s:Check(l:start[0] == 13 && l:text ==# '22.82%', 'the finding is at ' . l:start[0] . ': ' . l:text)
  call s:Say('the finding is at its figure: ' . split(l:found[0].message, "\n")[0])
  call cursor(l:start)
  if s:Has('codeAction')
    call feedkeys(":LspCodeAction quickfix\<CR>", 't')
  else
    call setline(13, substitute(getline(13), '22\.82%', '22.28%', ''))
    doautocmd TextChanged
  endif
endfunction
" The list of fixes opens below; the first is what mends.
let s:isPicked = 0
function! s:Fixed() abort
  if !s:isPicked && &filetype =~# 'quickpick'
    let s:isPicked = 1
    call feedkeys("\<CR>", 't')
  endif
  return &filetype ==# 'gouji' && getline(13) =~# '22\.28%。$' && empty(s:Findings())
endfunction
function! s:Complete() abort
  call s:Say('put right, and the finding is gone')
  setlocal omnifunc=lsp#complete completeopt=menuone,noinsert
  call feedkeys(s:Has('completion') ? "Go| zfgjj\<C-x>\<C-o>" : "Go| 2210201 | 住房公积金\<Esc>", 't')
endfunction
function! s:Accept() abort
  if pumvisible()
    call feedkeys("\<C-y>\<Esc>", 't')
  endif
endfunction
function! s:Rename() abort
  call s:Say('a 科目 by its pinyin: ' . getline('$'))
  call setline('$', '| 2210201 | 住房公积金 | 72.40 | 72.40 | |')
  doautocmd TextChanged
  call cursor(13, stridx(getline(13), '{基本支出') + 2)
  if s:Has('rename')
    call feedkeys(":LspRename\<CR>", 't')
  else
    silent %s/{基本支出/{基本开支/ge
    silent %s/@校验 基本支出/@校验 基本开支/e
  endif
endfunction
let s:isAsked = 0
function! s:Renamed() abort
  if !s:isAsked && mode() ==# 'c'
    let s:isAsked = 1
    call feedkeys("\<C-u>基本开支\<CR>", 't')
  endif
  return search('{基本开支}', 'nw') && search('@校验 基本开支', 'nw')
endfunction
function! s:Format() abort
  call s:Say('the name is changed everywhere')
  doautocmd TextChanged
  if s:Has('formatting')
    LspDocumentFormatSync
  else
    %!gouji fmt -
  endif
endfunction

let &runtimepath = $ROOT . '/editors/vim,' . $VIM_LSP . ',' . &runtimepath
filetype plugin on
syntax on
let s:expected = readfile($EXPECTED)
call s:Step('the finding', {-> !empty(s:Findings())}, function('s:SeeFinding'))
call s:Step('the fix', function('s:Fixed'), function('s:Complete'))
call s:Step('the menu', {-> pumvisible() || mode() ==# 'n'}, function('s:Accept'))
call s:Step('the 科目', {-> mode() ==# 'n' && getline('$') =~# '^| 2210201 *| 住房公积金'}, function('s:Rename'))
call s:Step('the new name', function('s:Renamed'), function('s:Format'))
call s:Step('the formatted report', {-> getline(1, '$') ==# s:expected}, {-> s:Say('formatted; the buffer is what it should be')})
autocmd VimEnter * call timer_start(20, function('s:Turn'), {'repeat': -1})
