-- For Neovim 0.11 and later: `vim.lsp.enable("gouji")` reads this file.
-- Change any of it with `vim.lsp.config("gouji", { … })`.
---@type vim.lsp.Config
return {
  cmd = { "gouji", "lsp" },
  filetypes = { "gouji" },
  root_markers = { "gouji.json", ".git" },
  -- What `gouji lsp` is told, at the start and when it asks.
  init_options = vim.g.gouji_config or vim.empty_dict(),
  -- The command of lenses: vim.lsp.codelens.run() shows what they count.
  capabilities = { experimental = { commands = { "gouji.showReferences" } } },
  commands = { ["gouji.showReferences"] = require("gouji.references") },
  settings = { gouji = vim.g.gouji_config or vim.empty_dict() },
}
