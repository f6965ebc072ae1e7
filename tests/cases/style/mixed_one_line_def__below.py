"""The other way round."""


class Fake:
    def first(self):
        return 1

    def second(self):
        return 2

    def third(self):
        pass

    async def fourth(self):
        return 4

    def fifth(self): return 5  # TQ115
