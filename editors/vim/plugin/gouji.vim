" Tells ALE and vim-lsp of gouji, whichever is there.
if exists('g:loaded_gouji')
  finish
endif
let g:loaded_gouji = 1

function! s:Ale() abort
  " ALE tells by g:loaded_ale_dont_use_this_in_other_plugins_please; its autoload file does as well.
  if exists('*ale#fix#registry#Add') || !empty(globpath(&runtimepath, 'autoload/ale/fix/registry.vim'))
    call ale#fix#registry#Add('gouji', 'ale#fixers#gouji#Fix', ['gouji'], 'Align tables with gouji fmt.')
  endif
endfunction

function! s:Root() abort
  let l:path = lsp#utils#get_buffer_path()
  let l:root = lsp#utils#find_nearest_parent_file_directory(l:path, ['gouji.json', '.git/'])
  return lsp#utils#path_to_uri(empty(l:root) ? fnamemodify(l:path, ':h') : l:root)
endfunction

function! s:VimLsp() abort
  let l:config = get(g:, 'gouji_config', {})
  " vim-lsp counts characters, and says nothing of it to the server: it is told here, or findings behind characters such as 𠮷
  " would stand to the right of their figures.
  call lsp#register_server({
        \ 'name': 'gouji',
        \ 'cmd': {info -> [get(g:, 'gouji_executable', 'gouji'), 'lsp']},
        \ 'root_uri': {info -> s:Root()},
        \ 'allowlist': ['gouji'],
        \ 'initialization_options': extend({'positionEncoding': 'utf-32'}, l:config),
        \ 'workspace_config': {'gouji': l:config},
        \ })
endfunction

augroup gouji
  autocmd!
  autocmd VimEnter * call s:Ale()
  autocmd User lsp_setup call s:VimLsp()
augroup END
