" ALE fixer: `gouji fmt`.
call ale#Set('gouji_executable', 'gouji')

function! ale#fixers#gouji#Fix(buffer) abort
  let l:executable = ale#Escape(ale#Var(a:buffer, 'gouji_executable'))
  return {'command': l:executable . ' fmt --stdin-filename %s -'}
endfunction
