-- Starts `gouji lsp` for *.gj, from Neovim 0.7 on. `vim.g.gouji_enable = false` leaves that to the user.
if vim.g.loaded_gouji then
  return
end
vim.g.loaded_gouji = true

local group = vim.api.nvim_create_augroup("gouji", {})
local has_config = vim.fn.has("nvim-0.11") == 1

--- The nearest folder above with one of the markers, else the file's own.
local function root_of(file)
  local folder = vim.fn.fnamemodify(file ~= "" and file or vim.fn.getcwd() .. "/x", ":p:h")
  for _, marker in ipairs({ "gouji.json", ".git" }) do
    local found = vim.fn.findfile(marker, vim.fn.escape(folder, " ") .. ";")
    if found == "" then
      found = vim.fn.finddir(marker, vim.fn.escape(folder, " ") .. ";")
    end
    if found ~= "" then
      return vim.fn.fnamemodify(vim.fn.fnamemodify(found, ":p"):gsub("[/\\]$", ""), ":h")
    end
  end
  return folder
end

local clients = {} -- Neovim 0.7: folder → client

--- Before 0.11 there is no vim.lsp.config: the same by hand.
local function start(buffer)
  local config = vim.g.gouji_config or vim.empty_dict()
  local root = root_of(vim.api.nvim_buf_get_name(buffer))
  local options = {
    name = "gouji",
    cmd = vim.g.gouji_cmd or { "gouji", "lsp" },
    root_dir = root,
    capabilities = vim.tbl_deep_extend("force", vim.lsp.protocol.make_client_capabilities(), {
      experimental = { commands = { "gouji.showReferences" } },
    }),
    commands = { ["gouji.showReferences"] = require("gouji.references") },
    init_options = config,
    settings = { gouji = config },
    get_language_id = function()
      return "gouji"
    end,
  }
  if vim.fn.executable(options.cmd[1]) == 0 then
    vim.notify_once("没有找到 gouji：装好后放到 PATH 里，或设置 vim.g.gouji_cmd", vim.log.levels.WARN)
    return
  end
  if vim.lsp.start then
    vim.lsp.start(options, { bufnr = buffer })
    return
  end
  clients[root] = clients[root] or vim.lsp.start_client(options)
  if clients[root] then
    vim.lsp.buf_attach_client(buffer, clients[root])
  end
end

if vim.g.gouji_enable ~= false then
  if has_config then
    if vim.g.gouji_cmd then
      vim.lsp.config("gouji", { cmd = vim.g.gouji_cmd })
    end
    vim.lsp.enable("gouji")
  else
    vim.api.nvim_create_autocmd("FileType", {
      group = group,
      pattern = "gouji",
      callback = function(event)
        start(event.buf)
      end,
    })
  end
end

-- The completion of 科目 comes while typing, where Neovim can do that by itself (0.11).
if vim.lsp.completion and vim.lsp.completion.enable then
  vim.api.nvim_create_autocmd("LspAttach", {
    group = group,
    callback = function(event)
      local client = event.data and vim.lsp.get_client_by_id(event.data.client_id)
      if not client or client.name ~= "gouji" or vim.g.gouji_completion == false then
        return
      end
      vim.lsp.completion.enable(true, client.id, event.buf, { autotrigger = true })
    end,
  })
end

vim.api.nvim_create_user_command("GoujiRestart", function()
  local get = vim.lsp.get_clients or vim.lsp.get_active_clients
  local buffers = {}
  for _, client in ipairs(get({ name = "gouji" })) do
    if client.name == "gouji" then
      for buffer in pairs(client.attached_buffers or {}) do
        buffers[buffer] = true
      end
      vim.lsp.stop_client(client.id)
    end
  end
  clients = {}
  -- What is stopped must be gone before the next one may take its place.
  vim.defer_fn(function()
    if has_config then
      vim.lsp.enable("gouji", false)
      vim.lsp.enable("gouji")
    end
    for buffer in pairs(buffers) do
      if vim.api.nvim_buf_is_valid(buffer) then
        if has_config then
          vim.api.nvim_exec_autocmds("FileType", { buffer = buffer, modeline = false })
        else
          start(buffer)
        end
      end
    end
  end, 300)
end, { desc = "gouji: start the language server anew" })

vim.api.nvim_create_user_command("GoujiLog", function()
  vim.cmd("tabedit " .. vim.fn.fnameescape(vim.lsp.get_log_path and vim.lsp.get_log_path() or vim.lsp.log.get_filename()))
end, { desc = "gouji: what the language server wrote" })
