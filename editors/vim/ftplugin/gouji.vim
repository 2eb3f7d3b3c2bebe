" Vim filetype plugin
" Language: gouji 勾稽 (Chinese government reports, *.gj)
if exists('b:did_ftplugin')
  finish
endif
let b:did_ftplugin = 1
let s:cpo = &cpo
set cpo&vim

" Comments are lines that open with //.
setlocal comments=:// commentstring=//\ %s
" A paragraph is one long line: it is shown in many and not cut. Chinese lines are joined without a blank.
setlocal wrap linebreak textwidth=0
setlocal formatoptions-=t formatoptions+=mMBlcroq
" Names of the report are words of Chinese characters; a tab parts cells.
setlocal noexpandtab tabstop=8
setlocal matchpairs+=（:）,「:」,【:】,｛:｝,“:”,《:》
setlocal suffixesadd=.gj
" Vim has no language server of its own, and Neovim before 0.10 keeps only words that begin with what was typed: no pinyin.
" Where ALE or vim-lsp has a function of its own, that takes the place of this.
if !has('nvim-0.10')
  setlocal omnifunc=gouji#Complete
endif

let b:undo_ftplugin = 'setlocal omnifunc< comments< commentstring< wrap< linebreak< textwidth< formatoptions< expandtab< tabstop< matchpairs< suffixesadd<'

" ]] and [[ go to the next and the last heading or table.
let s:heading = '^[[:blank:]　]*\%([#＃]\{1,6}\%([[:blank:]　]\|[^\x00-\x7F]\)\|[@＠]\s*\%(指标表\|表\|数据\)\)'
if !exists('g:no_plugin_maps') && !exists('g:no_gouji_maps')
  for [s:key, s:flags] in [[']]', 'W'], ['[[', 'bW']]
    for s:mode in ['n', 'x', 'o']
      execute s:mode . 'noremap <silent> <buffer> ' . s:key
            \ . " <Cmd>call search('" . escape(s:heading, '|') . "', '" . s:flags . "s')<CR>"
    endfor
    let b:undo_ftplugin .= ' | silent! nunmap <buffer> ' . s:key . ' | silent! xunmap <buffer> ' . s:key
          \ . ' | silent! ounmap <buffer> ' . s:key
  endfor
endif

let &cpo = s:cpo
unlet s:cpo
