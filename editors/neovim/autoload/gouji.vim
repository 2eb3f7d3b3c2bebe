" Completion without a language server: CTRL-X CTRL-O asks `gouji subjects` for a 科目 by code, name or pinyin.

function! gouji#Complete(findstart, base) abort
  if a:findstart
    " What stands between the bar, a blank or a bracket and the cursor.
    return match(strpart(getline('.'), 0, col('.') - 1), '[^[:blank:]　|｜（(）)，。；：、「」]*$')
  endif
  if a:base ==# ''
    return []
  endif
  let l:command = [get(g:, 'gouji_executable', 'gouji'), 'subjects', '--format', 'tsv', '--limit', '30']
  let l:year = s:Year()
  if l:year !=# ''
    let l:command += ['--year', l:year]
  endif
  let l:rows = systemlist(join(map(l:command + [a:base], 'shellescape(v:val)')))
  if v:shell_error
    return []
  endif
  let l:items = []
  for l:row in l:rows[1:]
    let l:cells = split(l:row, "\t", 1)
    if len(l:cells) < 4
      continue
    endif
    " In the first cell of a row the code is wanted, with its name; in prose the name.
    let l:in_row = getline('.') =~# '^[[:blank:]　]*[|｜]\?[^|｜]*$' && getline('.') =~# '[|｜]'
    call add(l:items, {
          \ 'word': l:in_row ? l:cells[0] . ' | ' . l:cells[1] : l:cells[1],
          \ 'abbr': l:cells[0] . ' ' . l:cells[1], 'menu': get(l:cells, 8, l:cells[3]), 'dup': 1})
  endfor
  return l:items
endfunction

" The year of the header; empty where it says none that the catalogue could have.
function! s:Year() abort
  for l:line in getline(1, 30)
    let l:year = matchstr(l:line, '^\s*\%(年度\|年份\)\s*[:：]\s*\zs20\d\d')
    if l:year !=# ''
      return l:year
    endif
  endfor
  return ''
endfunction
