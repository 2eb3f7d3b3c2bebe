" Vim syntax file
" Language: gouji 勾稽 (Chinese government reports, *.gj)
" The words are those of Grammar/grammar.md; .ci/editor-words compares them with the sources.
" editors/neovim has a copy of this file.
if exists('b:current_syntax')
  finish
endif
let s:cpo = &cpo
set cpo&vim
scriptencoding utf-8

syntax sync minlines=50 maxlines=300
syntax iskeyword @,48-57,192-255

" A plain number counts in expressions only; what stands below it and is longer comes first.
syntax match goujiNumber /[0-9０-９]\+\%([,，][0-9０-９]\{3}\)*\%([.．。][0-9０-９]\+\)\?/ contained
" Amounts, percentages, years, totals: in prose and in cells.
syntax match goujiCount /\%([0-9０-９.．]\)\@3<![0-9０-９]\+\%([,，][0-9０-９]\{3}\)*\%([.．。][0-9０-９]\+\)\?\s*[亿万千]\?\%(人次\|人\|个\|辆\|台\|套\|项\|次\|批\|户\|家\|件\|卷\|座\|处\|条\|块\|份\|篇\|期\|场\|名\|位\|所\|公里\|千米\|米\|亩\|公顷\|平方米\|立方米\|吨\|小时\|天\|月\|年\)/ contains=goujiCountUnit
syntax match goujiCount /\%([0-9０-９.．]\)\@3<![0-9０-９]\+\%([.．。][0-9０-９]\+\)\?\s*\%(分\%([别析配担为成布类项数值钟之期级散管工]\)\@!\|倍\)/ contains=goujiCountUnit
syntax match goujiCountUnit /[^-+0-9０-９,，.．。[:blank:]]\+/ contained
syntax match goujiAmount /[-－−–+＋]\?[0-9０-９]\+\%([,，][0-9０-９]\{3}\)*\%([.．。][0-9０-９]\+\)\?\s*\%(\%(万亿\|亿\|百万\|万\|千\)\?元\%(\/\%(人次\|人\|个\|辆\|台\|套\|项\|次\|批\|户\|家\|件\|卷\|座\|处\|条\|块\|份\|篇\|期\|场\|名\|位\|所\|公里\|千米\|米\|亩\|公顷\|平方米\|立方米\|吨\|小时\|天\|月\|年\)\)\?\|万亿\|亿\|万\%([0-9０-９]\)\@=\)/ contains=goujiUnit
syntax match goujiUnit /[万亿百千元]\+\%(\/\k\+\)\?/ contained
syntax match goujiPercent /[-－−–+＋]\?[0-9０-９]\+\%([,，][0-9０-９]\{3}\)*\%([.．。][0-9０-９]\+\)\?\s*\%([%％‰]\|个\?百分点\)/
syntax match goujiYear /\%([0-9０-９.．]\)\@3<![12１２][0-9０-９]\{3}年[度末初]\?/
syntax match goujiYear /[一二][〇○零一二三四五六七八九]\{3}年[度末初]\?/
syntax match goujiYear /[上本去当]年[度末初]\?/
syntax match goujiTotal /其中\|合计\|小计\|总计/
syntax match goujiLevel /[(（]\%(类\|款\|项\)[)）]/
syntax match goujiError /#\%(REF!\|DIV\/0!\|VALUE!\|NAME?\|N\/A\|NUM!\|NULL!\)\|#\{3,}/

" Expressions, inside {…} and in directives.
syntax match goujiFunction /\%(求和\|平均\|计数\|最大\|最小\|占比\|增长率\|完成率\|四舍五入\|绝对值\)\ze\s*[(（]/ contained
syntax match goujiOperator '[-－−–+＋*＊×/／÷=＝≠<＜>＞≤≥《》!]' contained
syntax match goujiFormat /[:：]\s*\zs\%(百分比[0-9０-９]\|[0-9０-９]位\|整数\)/ contained
syntax match goujiQuotedName /「[^」]*」/ contained
syntax region goujiCells matchgroup=goujiBracket start=/[[［【]/ end=/[]］】]/ oneline contained contains=goujiCellCode,goujiRange
syntax match goujiCellCode /\%([0-9]\)\@1<![123]\d\d\%(\d\d\)\{0,2}\%([0-9年]\)\@!/ contained
syntax match goujiRange '\.\.\|。。\|…\+\|[*＊,，/]' contained
syntax cluster goujiExpression contains=goujiFunction,goujiOperator,goujiNumber,goujiAmount,goujiCount,goujiPercent,goujiQuotedName,goujiCells

" {{ is a brace; { opens a form only before 名称}, 名称 =, = or 数字 =.
syntax region goujiInline matchgroup=goujiBrace start=/[{｛]\ze\s*\%([-－−–]\?[0-9０-９][^{｛}｝=＝]*\)\?[=＝]/ end=/[}｝]/ end=/$/ oneline contains=goujiFormat,@goujiExpression
syntax match goujiReference /[{｛]\s*\%([0-9０-９{｛]\)\@![^{｛}｝=＝，。；、：:|｜]\+[}｝]/ contains=goujiBraceMark
syntax match goujiReference /[{｛]\s*「[^」]*」\s*[}｝]/ contains=goujiBraceMark
syntax match goujiDefinition /[{｛]\s*\%([0-9０-９{｛]\)\@!\%(「[^」]*」\|[^{｛}｝=＝，。；、：:|｜]\+\)[=＝][^{｛}｝]*[}｝]/ contains=goujiBraceMark,goujiDefinedName,goujiNumber,goujiAmount,goujiPercent
syntax match goujiDefinedName /[{｛]\@3<=[^{｛}｝=＝]\+\ze[=＝]/ contained
syntax match goujiBraceMark /[{｛}｝=＝]/ contained
syntax match goujiEscape /{{\|｛｛/

syntax cluster goujiText contains=goujiAmount,goujiPercent,goujiCount,goujiYear,goujiTotal,goujiLevel,goujiError,goujiInline,goujiReference,goujiDefinition,goujiEscape

" Numbered lines: a heading where the text up to the first stop is short.
syntax match goujiNumbering /^[[:blank:]　*]*\%(第\s*\%([〇零一二三四五六七八九十百]\{1,6}\|[0-9０-９]\{1,3}\)\s*\%(部分\|章\)[:：]\?\|附件\s*\%([一二三四五六七八九十0-9０-９]\{1,3}[:：]\?\|[:：]\|$\)\|[〇零一二三四五六七八九十百]\{1,6}\%(、\|[.．][0-9０-９]\@!\)\|[(（]\s*\%([〇零一二三四五六七八九十百]\{1,6}\|[0-9０-９]\{1,3}\)\s*[)）]、\?\|[0-9０-９]\{1,3}\%(、\|[.．]\%([0-9０-９]\{4}年\)\@=\|[.．][0-9０-９]\@!\)\|[①-⑳⑴-⒇⒈-⒛㈠-㈩]\)/ nextgroup=goujiTitle
syntax match goujiTitle /[^，；,;。：:|｜{｛]\{1,40}\ze\%([。：:]\|$\)/ contained contains=goujiYear
syntax match goujiHeading /^[[:blank:]　*]*[#＃]\{1,6}\%([[:blank:]　*]\|[^\x00-\x7F]\)\@=.*/ contains=goujiHeadingMark,goujiInline,goujiReference,goujiDefinition
syntax match goujiHeadingMark /^[[:blank:]　*]*[#＃]\+\s*\%(第\s*[〇零一二三四五六七八九十百0-9０-９]\{1,6}\s*\%(部分\|章\)\|[〇零一二三四五六七八九十百]\{1,6}[、.．]\|[(（][〇零一二三四五六七八九十百0-9０-９]\{1,6}[)）]\|[0-9０-９]\{1,3}[.．、]\)\?/ contained
syntax match goujiRule /^[[:blank:]　]*\%([-－−–]\{3,}\|—\{2,}\)[[:blank:]　]*$/
syntax match goujiContents /^.*\S\%(\s*[.．·_…⋯]\)\{3,}\s*[0-9０-９]\{1,4}\s*$/ contains=goujiLeader
syntax match goujiLeader /\%(\s*[.．·_…⋯]\)\{3,}/ contained

" Tables.
syntax match goujiRow /^[[:blank:]　]*[|｜].*/ contains=goujiBar,goujiHeadRule,goujiCode,goujiCell,goujiBarEscape,@goujiText
syntax match goujiRow /^[^|｜]*\s[|｜]\s.*[|｜[:graph:]]/ contains=goujiBar,goujiHeadRule,goujiCode,goujiCell,goujiBarEscape,@goujiText
syntax match goujiTabRow /^.*\S.*\t.*\S.*/ contains=goujiTabCode,goujiCell,@goujiText
syntax match goujiBar /[|｜]/ contained
syntax match goujiBarEscape /\\[|｜]/ contained
syntax match goujiHeadRule /[|｜]\@3<=\s*:\?[-－−–—]\{2,}:\?\s*\%([|｜]\|$\)\@=/ contained
syntax match goujiCell /\%([|｜\t]\s*\)\@9<=[-－−–]\?[0-9０-９]\+\%([,，][0-9０-９]\{3}\)*\%([.．。][0-9０-９]\+\)\?\%(\s*\%([|｜\t]\|$\)\)\@=/ contained
syntax match goujiCode /\%([|｜]\s*\)\@9<=[123]\d\d\%(\d\d\)\{0,2}\ze\s*[|｜]\s*[^-0-9[:blank:]|｜]/ contained
syntax match goujiCode /^\s*\zs[123]\d\d\%(\d\d\)\{0,2}\ze\s*[|｜]\s*[^-0-9[:blank:]|｜]/ contained
syntax match goujiTabCode /\%(^\|\t\)\@1<=\s*\zs[123]\d\d\%(\d\d\)\{0,2}\ze *\t\s*[^-0-9[:blank:]]/ contained

" Directives, with the indented lines that go on.
syntax match goujiDirective '^[[:blank:]　]*[@＠]\s*\%(指标表\|表\|数据\|设\|校验\|引入\|科目\|办法\|忽略\)\%([[:blank:]　:：]\|$\)\@=.*\%(\n[[:blank:]　]\+\%(\%(编号\|单位\|年度\|口径\|来自\|满分\|办法\|容差\|分母\|等级\|得分小数\|理由\|范围\)[[:blank:]　]*[:：]\|来自\|["“+＋－−–*＊×/／÷=＝<＜>＞≤≥《》≠!-]\).*\)*' contains=goujiKeyword,goujiKey,goujiString,goujiSubject,goujiRuleId,@goujiExpression
syntax match goujiKeyword /^[[:blank:]　]*[@＠]\s*\%(指标表\|表\|数据\|设\|校验\|引入\|科目\|办法\|忽略\)/ contained
syntax match goujiKey /[[:blank:]　]\@3<=\%(编号\|单位\|年度\|口径\|来自\|满分\|办法\|容差\|分母\|等级\|得分小数\|理由\|范围\)\s*[:：]/ contained nextgroup=goujiValue skipwhite
syntax match goujiKey /[[:blank:]　]\@3<=来自\%(\s\|["“]\)\@=/ contained
syntax match goujiValue /[^"“[:blank:]　][^[:blank:]　]*/ contained
syntax match goujiString /"[^"]*"\|“[^”]*”/ contained
syntax match goujiSubject /科目\s\+\zs[123]\d\d\%(\d\d\)\{0,2}/ contained
syntax match goujiRuleId /GJ\d\{4}/ contained

syntax match goujiComment /^[[:blank:]　]*\%(\/\/\|／／\).*/ contains=goujiTodo
syntax keyword goujiTodo TODO FIXME 待核 待补 contained

" The header, on the first line only. Left open, it ends at the first line without a colon.
syntax region goujiHeader matchgroup=goujiRule start=/\%^\%uFEFF\?\s*\%([-－−–]\{3,}\|—\{2,}\)\s*$/ end=/^\s*\%([-－−–]\{3,}\|—\{2,}\)\s*$/ end=/^\%(\s*$\|\s*\%(\/\/\|／／\)\|.*[:：]\)\@!.*$/me=s-1 keepend contains=goujiComment,goujiField,goujiUnknownField
syntax match goujiUnknownField /^\%(\s*\%(\/\/\|／／\)\)\@![^:：]*[:：]/ contained nextgroup=goujiFieldValue skipwhite
syntax match goujiField /^\s*\%(报告\|单位名称\|部门名称\|简称\|单位性质\|主管部门\|年度\|年份\|金额单位\|单位\|小数位数\|评分办法\|预算口径\|舍入\|上年\|地区\)\s*[:：]/ contained nextgroup=goujiKnownValue,goujiFieldValue skipwhite
syntax match goujiFieldValue /\S.*/ contained
syntax match goujiKnownValue /\%(\%(部门决算\|单位决算\|部门预算\|单位预算\|整体支出绩效自评\|项目支出绩效自评\|转移支付绩效自评\|绩效评价报告\|行政\|参公\|事业\|元\|万元\|亿元\|年初\|全年\|四舍五入\|截断\|[0-9０-９]\+\)\s*[、,，]\?\s*\)\+$/ contained

highlight default link goujiRule PreProc
highlight default link goujiField Identifier
highlight default link goujiUnknownField Error
highlight default link goujiFieldValue String
highlight default link goujiKnownValue Constant
highlight default link goujiComment Comment
highlight default link goujiTodo Todo
highlight default link goujiKeyword Statement
highlight default link goujiKey Identifier
highlight default link goujiValue String
highlight default link goujiString String
highlight default link goujiSubject Special
highlight default link goujiRuleId Special
highlight default link goujiHeading Title
highlight default link goujiTitle Title
highlight default link goujiHeadingMark Special
highlight default link goujiNumbering Special
highlight default link goujiLeader NonText
highlight default link goujiBar Delimiter
highlight default link goujiHeadRule Delimiter
highlight default link goujiBarEscape SpecialChar
highlight default link goujiCode Special
highlight default link goujiTabCode Special
highlight default link goujiCell Number
highlight default link goujiNumber Number
highlight default link goujiAmount Number
highlight default link goujiCount Number
highlight default link goujiPercent Float
highlight default link goujiUnit Type
highlight default link goujiCountUnit Type
highlight default link goujiYear Constant
highlight default link goujiTotal Keyword
highlight default link goujiLevel Type
highlight default link goujiError Error
highlight default link goujiBrace Delimiter
highlight default link goujiBraceMark Delimiter
highlight default link goujiBracket Delimiter
highlight default link goujiReference Identifier
highlight default link goujiDefinition Normal
highlight default link goujiDefinedName Define
highlight default link goujiQuotedName Identifier
highlight default link goujiCellCode Special
highlight default link goujiRange Operator
highlight default link goujiFunction Function
highlight default link goujiOperator Operator
highlight default link goujiFormat PreProc
highlight default link goujiEscape SpecialChar

let b:current_syntax = 'gouji'
let &cpo = s:cpo
unlet s:cpo
