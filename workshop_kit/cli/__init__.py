"""The command line: each command collects its arguments, calls one workflow and tells the result.

Commands import their workflow inside the function. Drawing libraries take a second to load,
and ``workshop-kit --help`` should not have to wait for what it does not use.
"""
