autocmd BufRead,BufNewFile *.gj setfiletype gouji
