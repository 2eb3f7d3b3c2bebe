" ALE: findings, completion, hover, definitions, fixes and rename through `gouji lsp`.
call ale#Set('gouji_executable', 'gouji')
call ale#Set('gouji_options', '')
call ale#Set('gouji_config', {})

function! ale_linters#gouji#gouji#Root(buffer) abort
  let l:folder = fnamemodify(bufname(a:buffer), ':p:h')
  for l:mark in ['gouji.json', '.git']
    let l:found = ale#path#FindNearestFile(a:buffer, l:mark)
    if empty(l:found)
      let l:found = ale#path#FindNearestDirectory(a:buffer, l:mark)
    endif
    if !empty(l:found)
      return fnamemodify(substitute(l:found, '[/\\]$', '', ''), ':p:h')
    endif
  endfor
  return l:folder
endfunction

" ALE takes columns for bytes, and says nothing of it to the server: it is told here, or findings behind Chinese words would
" stand far to the left of their figures.
function! ale_linters#gouji#gouji#Options(buffer) abort
  return extend({'positionEncoding': 'utf-8'}, ale#Var(a:buffer, 'gouji_config'))
endfunction

call ale#linter#Define('gouji', {
\ 'name': 'gouji',
\ 'lsp': 'stdio',
\ 'executable': {buffer -> ale#Var(buffer, 'gouji_executable')},
\ 'command': {buffer -> '%e lsp' . ale#Pad(ale#Var(buffer, 'gouji_options'))},
\ 'language': 'gouji',
\ 'project_root': function('ale_linters#gouji#gouji#Root'),
\ 'lsp_config': {buffer -> {'gouji': ale#Var(buffer, 'gouji_config')}},
\ 'initialization_options': function('ale_linters#gouji#gouji#Options'),
\})
