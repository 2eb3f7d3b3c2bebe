" :compiler gouji, then :make checks the file and :copen lists what was found.
if exists('g:current_compiler')
  finish
endif
let g:current_compiler = 'gouji'
let s:cpo = &cpo
set cpo&vim
execute 'CompilerSet makeprg=' . escape(get(g:, 'gouji_executable', 'gouji'), ' \|"') . '\ lint\ %:S'
CompilerSet errorformat=%E错误[%m,%W警告[%m,%I提示[%m,%Z\ %#-->\ %f:%l:%*\\d,%-G%.%#
let &cpo = s:cpo
unlet s:cpo
