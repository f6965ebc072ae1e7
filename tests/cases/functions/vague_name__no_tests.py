# path: tests/shops.py
def helper(server):
    server.start()
    server.attach()
    server.stop()
    return server.log()
