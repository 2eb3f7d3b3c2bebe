-- Drives Neovim as its user does: the plugin directory on the runtimepath, keys typed, commands called.
--     nvim --headless --clean -n --cmd 'set rtp^=editors/neovim' -c 'luafile Tests/Editors/neovim.lua' REPORT
-- Environment: EXPECTED the report as it must be in the end; FEATURES what the server announces.
local name = vim.api.nvim_buf_get_name(0)
local out = function(text)
  io.stdout:write("  " .. text .. "\n")
end
local function quit(status)
  vim.cmd(status == 0 and "qall!" or "cquit!")
end

local thread
local function resume()
  local alive, reason = coroutine.resume(thread)
  if not alive then
    io.stdout:write("FAILED: " .. tostring(reason) .. "\n" .. vim.inspect(vim.diagnostic.get(0)):sub(1, 2000) .. "\n")
    if vim.api.nvim_buf_line_count(0) < 50 then
      io.stdout:write(table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n") .. "\n")
    end
    quit(1)
  end
end
--- Lets the editor run until something is so.
local function wait(what, condition)
  local deadline = vim.uv and vim.uv.now() + 10000 or vim.loop.now() + 10000
  local now = (vim.uv or vim.loop).now
  while not condition() do
    assert(now() < deadline, "waited in vain for " .. what)
    vim.defer_fn(resume, 20)
    coroutine.yield()
  end
end
local function type_keys(keys)
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes(keys, true, false, true), "t", false)
end
local function line(number)
  return vim.api.nvim_buf_get_lines(0, number - 1, number, false)[1]
end
local function clients()
  return (vim.lsp.get_clients or vim.lsp.get_active_clients)()
end
local function all()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n") .. "\n"
end

--- What the server does not have yet is said, and done by hand.
local function has(feature)
  for word in (vim.env.FEATURES or ""):gmatch("%S+") do
    if word == feature then
      return true
    end
  end
  out("NOT TESTED: the server has no " .. feature)
  return false
end
local function replace(number, from, to)
  local text, count = line(number):gsub(from, to)
  assert(count > 0)
  vim.api.nvim_buf_set_lines(0, number - 1, number, false, { text })
end

local function main()
  assert(vim.bo.filetype == "gouji", "the file type is " .. vim.bo.filetype)
  assert(vim.bo.commentstring == "// %s", "commentstring is " .. vim.bo.commentstring)
  wait("the client", function()
    return #clients() == 1
  end)
  local client = clients()[1]
  wait("the finding", function()
    return #vim.diagnostic.get(0) > 0
  end)
  local found = vim.diagnostic.get(0)
  assert(#found == 1, #found .. " findings")
  local text = line(found[1].lnum + 1):sub(found[1].col + 1, found[1].end_col)
  assert(text == "22.82%", "the finding is at " .. text)
  assert(found[1].lnum == 12 and found[1].severity == vim.diagnostic.severity.ERROR)
  assert(found[1].code == "GJ2103" and found[1].source == "gouji", vim.inspect(found[1]))
  out(("the finding is at its figure, offsets in %s: %s"):format(client.offset_encoding, found[1].message:match("[^\n]+")))

  -- The lens leads to what it counts.
  if has("codeLens") and vim.fn.has("nvim-0.11") == 1 then
    vim.lsp.codelens.refresh({ bufnr = 0 })
    wait("the lenses", function()
      return #vim.lsp.codelens.get(0) > 0
    end)
    local lens
    for _, each in ipairs(vim.lsp.codelens.get(0)) do
      lens = lens or (each.command and each.command.command ~= "" and each)
    end
    assert(lens, "no lens leads anywhere")
    vim.api.nvim_win_set_cursor(0, { lens.range.start.line + 1, 0 })
    vim.lsp.codelens.run()
    wait("the places", function()
      return #vim.fn.getqflist() == 1
    end)
    local place = vim.fn.getqflist()[1]
    vim.cmd("cclose")
    assert(place.lnum == 13 and line(13):sub(place.col, place.end_col - 1) == "22.82%", vim.inspect(place))
    out(("“%s” leads to its figure"):format(lens.command.title))
  end

  -- The fix, as `gra` or a mapping applies it.
  vim.api.nvim_win_set_cursor(0, { 13, found[1].col })
  if has("codeAction") and vim.fn.has("nvim-0.8") == 0 then
    -- 0.7 asks which, and takes no filter.
    vim.ui.select = function(items, _, choose)
      for _, item in ipairs(items) do
        if item[2].title:find("22.28%%") then
          return choose(item)
        end
      end
      error("no fix: " .. vim.inspect(items))
    end
    vim.lsp.buf.code_action()
  elseif has("codeAction") then
    vim.lsp.buf.code_action({
      apply = true,
      context = { only = { "quickfix" }, diagnostics = vim.lsp.diagnostic.from and vim.lsp.diagnostic.from(found) or nil },
      filter = function(action)
        return action.title:find("22.28%%") ~= nil
      end,
    })
  else
    replace(13, "22.82%%", "22.28%%")
  end
  wait("the fix", function()
    return line(13):find("22.28%%。$") ~= nil
  end)
  wait("no finding", function()
    return #vim.diagnostic.get(0) == 0
  end)
  out("put right, and the finding is gone")

  -- A 科目 by its pinyin.
  local has_own = vim.fn.has("nvim-0.10") == 0
  if has_own or has("completion") then
    vim.o.completeopt = "menuone,noselect"
    -- Before 0.10 the file type brings a function that asks without the server.
    assert(not has_own or vim.bo.omnifunc == "gouji#Complete", vim.bo.omnifunc)
    if not has_own then
      vim.bo.omnifunc = "v:lua.vim.lsp.omnifunc"
    end
    type_keys("Go| zfgjj<C-x><C-o>")
    wait("the menu", function()
      return vim.fn.pumvisible() == 1
    end)
    local items = vim.fn.complete_info({ "items" }).items
    -- Neovim asks for the whole item first: until the answer is there nothing else may be typed.
    type_keys("<C-n><C-y>")
    wait("the 科目", function()
      return line(vim.fn.line("$")):find("^| 2210201 *| 住房公积金") ~= nil
    end)
    type_keys("<Esc>")
    wait("the end of typing", function()
      return vim.fn.mode() == "n"
    end)
    local last = line(vim.fn.line("$"))
    assert(last:find("^| 2210201 *| 住房公积金"), "completed to " .. last .. " of " .. vim.inspect(items[1]))
    out(("%d 科目 offered, the first taken: %s"):format(#items, last))
  else
    type_keys("Go<Esc>")
  end
  type_keys("S| 2210201 | 住房公积金 | 72.40 | 72.40 | |<Esc>")
  wait("the row", function()
    return vim.fn.mode() == "n" and line(vim.fn.line("$")) == "| 2210201 | 住房公积金 | 72.40 | 72.40 | |"
  end)

  -- A name, everywhere.
  vim.api.nvim_win_set_cursor(0, { 13, line(13):find("基本支出 =") - 1 })
  if has("rename") then
    vim.lsp.buf.rename("基本开支")
  else
    replace(13, "{基本支出", "{基本开支")
    replace(15, "@校验 基本支出", "@校验 基本开支")
    replace(17, "{基本支出", "{基本开支")
  end
  wait("the new name", function()
    return all():find("{基本开支}", 1, true) ~= nil
  end)
  assert(all():find("@校验 基本开支", 1, true) and all():find("{基本开支 = 398.22}", 1, true), "renamed in part")
  out("the name is changed everywhere")

  if has("formatting") then
    if vim.lsp.buf.format then
      vim.lsp.buf.format({ timeout_ms = 5000 })
    else
      vim.lsp.buf.formatting_sync({}, 5000)
    end
    local expected = table.concat(vim.fn.readfile(vim.env.EXPECTED), "\n") .. "\n"
    wait("the formatted report", function()
      return all() == expected
    end)
    out("formatted; the buffer is what it should be, to the byte")
  end
  if has("hover") then
    local position = vim.lsp.util.make_position_params(0, client.offset_encoding)
    position.position = { line = 12, character = 20 }
    local answers = vim.lsp.buf_request_sync(0, "textDocument/hover", position, 5000)
    assert(answers and answers[client.id] and not answers[client.id].error, vim.inspect(answers))
  end

  -- The server started anew: another client, and the finding that is put back is found.
  replace(13, "22.28%%。$", "22.82%%。")
  wait("the finding that was put back", function()
    return #vim.diagnostic.get(0) == 1
  end)
  vim.cmd("GoujiRestart")
  wait("another client", function()
    local now = clients()
    return #now == 1 and now[1].id ~= client.id and #vim.diagnostic.get(0) == 1
  end)
  out("the server is started anew by its command")

  if vim.env.GOUJI_REPORT then
    -- A published report, read as it is.
    vim.cmd("edit " .. vim.fn.fnameescape(vim.env.GOUJI_REPORT))
    vim.bo.filetype = "gouji"
    wait("findings of the published report", function()
      return #vim.diagnostic.get(0) > 0
    end)
    local findings = vim.diagnostic.get(0)
    for _, finding in ipairs(findings) do
      assert(finding.end_lnum > finding.lnum or finding.end_col <= #line(finding.lnum + 1), vim.inspect(finding))
    end
    out(("%d findings in the published report"):format(#findings))
  end
  for _, each in ipairs(clients()) do
    each = each.stop and each:stop() or nil
  end
  quit(0)
end

thread = coroutine.create(main)
vim.defer_fn(resume, 1)
assert(name ~= "")
