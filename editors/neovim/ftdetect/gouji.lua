vim.filetype.add({ extension = { gj = "gouji" } })
