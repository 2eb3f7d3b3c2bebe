" Drives Vim with ALE as its user does. Environment: ROOT (the repository), EXPECTED, RESULT (a file), FEATURES.
"     vim -u Tests/Editors/vim-ale.vim -i NONE -N REPORT
set nocompatible encoding=utf-8 noswapfile hidden nomore
scriptencoding utf-8
let g:ale_lint_delay = 0
let g:ale_echo_delay = 0
let g:ale_completion_enabled = 0
let g:ale_fixers = {'gouji': ['gouji']}
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
function! s:Wait(what, Condition) abort
  for l:turn in range(400)
    if a:Condition()
      return
    endif
    sleep 25m
  endfor
  call s:Fail('waited in vain for ' . a:what)
endfunction
function! s:Has(feature) abort
  return index(split($FEATURES), a:feature) >= 0
endfunction
function! s:Findings() abort
  return ale#engine#GetLoclist(bufnr(''))
endfunction

function! s:Drive() abort
  call s:Check(&filetype ==# 'gouji', 'the file type is ' . &filetype)
  call s:Check(&commentstring ==# '// %s', 'commentstring is ' . &commentstring)
  call s:Wait('the finding', {-> !empty(s:Findings())})
  let l:found = s:Findings()
  call s:Check(len(l:found) == 1, len(l:found) . ' findings')
  let l:finding = l:found[0]
  let l:text = strpart(getline(l:finding.lnum), l:finding.col - 1, l:finding.end_col - l:finding.col + 1)
  call s:Check(l:finding.lnum == 13 && l:text ==# '22.82%', 'the finding is at ' . l:finding.lnum . ': ' . l:text)
  call s:Say('the finding is at its figure: ' . split(l:finding.text, "\n")[0])

  call cursor(l:finding.lnum, l:finding.col)
  if s:Has('codeAction')
    call feedkeys(":ALECodeAction\<CR>", 't')
    call timer_start(10, function('s:Fixed'), {'repeat': -1})
  else
    call s:Say('NOT TESTED: the server offers no fixes; put right by hand')
    call setline(13, substitute(getline(13), '22\.82%', '22.28%', ''))
    call s:Completion()
  endif
endfunction

let s:turns = 0
let s:isAsked = 0
function! s:Fixed(timer) abort
  let s:turns += 1
  if !s:isAsked && mode() ==# 'c'
    " ALE shows what there is and asks for a number.
    let s:isAsked = 1
    call feedkeys("1\<CR>", 't')
  endif
  if getline(13) =~# '22\.28%。$'
    call timer_stop(a:timer)
    call s:Say('the fix is applied')
    call s:Completion()
  elseif s:turns > 500
    call s:Fail('waited in vain for the fix')
  endif
endfunction

function! s:Completion() abort
  " Vim tells of changes when it waits for keys, which a script never does.
  doautocmd TextChanged
  call s:Wait('no finding', {-> empty(s:Findings())})
  call s:Say('the finding is gone')
  " ALE keeps only words that begin with what was typed, so pinyin finds nothing; the file type's own omnifunc does.
  set completeopt=menuone,noinsert
  let s:turns = 0
  call feedkeys("Go| zfgjj\<C-x>\<C-o>", 't')
  call timer_start(20, function('s:Offered'), {'repeat': -1})
endfunction

function! s:Offered(timer) abort
  let s:turns += 1
  if pumvisible()
    call timer_stop(a:timer)
    call feedkeys("\<C-y> | 72.40 | 72.40 | |\<Esc>:call " . expand('<SID>') . "Completed()\<CR>", 't')
  elseif s:turns > 400
    call s:Fail('waited in vain for the menu')
  endif
endfunction

function! s:Completed() abort
  call s:Check(getline('$') ==# '| 2210201 | 住房公积金 | 72.40 | 72.40 | |', 'completed to ' . getline('$'))
  call s:Say('a 科目 by its pinyin: ' . getline('$'))
  call s:Rename()
endfunction

let s:turns = 0
function! s:Rename() abort
  if s:Has('rename')
    call cursor(13, stridx(getline(13), '{基本支出') + 2)
    let s:turns = 0
    call feedkeys(":ALERename\<CR>\<C-u>基本开支\<CR>", 't')
    call timer_start(20, function('s:Renamed'), {'repeat': -1})
  else
    call s:Say('NOT TESTED: the server renames nothing')
    silent %s/{基本支出/{基本开支/ge
    silent %s/@校验 基本支出/@校验 基本开支/e
    call s:Format()
  endif
endfunction
function! s:Renamed(timer) abort
  let s:turns += 1
  if search('{基本开支}', 'nw') && search('@校验 基本开支', 'nw')
    call timer_stop(a:timer)
    call s:Say('the name is changed everywhere')
    call s:Format()
  elseif s:turns > 400
    call s:Fail('waited in vain for the new name')
  endif
endfunction

function! s:Format() abort
  ALEFix
  let l:expected = readfile($EXPECTED)
  call s:Wait('the formatted report', {-> getline(1, '$') ==# l:expected})
  call s:Say('formatted by the fixer; the buffer is what it should be')

  " :make fills the list of errors.
  %s/22\.28%。$/22.82%。/
  silent write
  compiler gouji
  silent make!
  let l:listed = filter(getqflist(), 'v:val.valid')
  call s:Check(len(l:listed) == 1 && l:listed[0].lnum == 13 && l:listed[0].text =~# 'GJ2103', ':make lists ' . string(getqflist()))
  call s:Say(':make lists the finding')
  call s:End(0)
endfunction

let &runtimepath = $ROOT . '/editors/vim,' . &runtimepath
filetype plugin on
syntax on
packadd ale
autocmd VimEnter * call timer_start(50, {-> s:Drive()})
