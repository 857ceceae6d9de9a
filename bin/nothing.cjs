// Stands in the bundle for a module of Node that reform never uses.
