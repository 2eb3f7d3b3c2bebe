" What each word of cases.tsv is to the syntax file; the environment has HERE (this folder) and RESULT (a file).
set encoding=utf-8 nomodeline
scriptencoding utf-8
let s:groups = {
      \ 'rule': ['goujiRule'], 'field': ['goujiField'], 'constant': ['goujiKnownValue', 'goujiRuleId'],
      \ 'value': ['goujiFieldValue', 'goujiValue', 'goujiString'], 'unknown': ['goujiUnknownField'], 'comment': ['goujiComment'],
      \ 'heading': ['goujiHeading', 'goujiTitle'], 'numbering': ['goujiNumbering', 'goujiHeadingMark'],
      \ 'text': ['', 'goujiRow', 'goujiTabRow', 'goujiContents'], 'number': ['goujiAmount', 'goujiCell', 'goujiCount', 'goujiNumber'],
      \ 'unit': ['goujiUnit', 'goujiCountUnit'], 'total': ['goujiTotal'], 'percentage': ['goujiPercent'],
      \ 'definition': ['goujiDefinedName'], 'name': ['goujiReference'], 'function': ['goujiFunction'], 'format': ['goujiFormat'],
      \ 'escape': ['goujiEscape'], 'directive': ['goujiKeyword'], 'key': ['goujiKey'], 'bar': ['goujiBar', 'goujiHeadRule'],
      \ 'code': ['goujiCode', 'goujiTabCode', 'goujiCellCode'], 'error': ['goujiError'], 'year': ['goujiYear'],
      \ 'level': ['goujiLevel'], 'leader': ['goujiLeader'],
      \ }
filetype plugin on
syntax on
execute 'edit ' . $HERE . '/高亮.gj'
let s:said = []
if &filetype !=# 'gouji' || &commentstring !=# '// %s'
  call add(s:said, '  the file type is "' . &filetype . '", commentstring "' . &commentstring . '"')
endif
let s:cases = readfile($HERE . '/cases.tsv')
for s:case in s:cases
  let [s:line, s:word, s:kind] = split(s:case, "\t")
  let s:column = stridx(getline(s:line), s:word) + 1
  let s:group = get(map(synstack(s:line, s:column), 'synIDattr(v:val, "name")'), -1, '')
  if index(s:groups[s:kind], s:group) < 0
    call add(s:said, '  line ' . s:line . ': ' . s:word . ' should be ' . s:kind . ', is ' . (s:group ==# '' ? 'nothing' : s:group))
  endif
endfor
call writefile(s:said + ['  Vim syntax: ' . len(s:cases) . ' words, ' . len(s:said) . ' of them wrong'], $RESULT)
execute empty(s:said) ? 'qall!' : 'cquit!'
