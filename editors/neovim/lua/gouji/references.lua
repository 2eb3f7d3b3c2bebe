-- What a lens counts, as vim.lsp.codelens.run() shows it: the places in the quickfix list.
return function(command, context)
  local client = context and vim.lsp.get_client_by_id(context.client_id)
  local places = (command.arguments or {})[3] or {}
  local items = vim.lsp.util.locations_to_items(places, client and client.offset_encoding or "utf-16")
  vim.fn.setqflist({}, " ", { title = command.title, items = items })
  vim.cmd("botright copen")
end
