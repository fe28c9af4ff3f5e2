"""Templates from somewhere else, read as packages: layouts, colours, what stands in the way."""
