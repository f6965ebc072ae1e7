"""One piece of syntax is enough."""

async def f(): ...


items = []  # type: list # TQ208
