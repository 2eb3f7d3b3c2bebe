// Messages are JSON: who reads and writes them has its types at hand.
@_exported import JSON
