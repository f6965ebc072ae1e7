import unittest

from elsewhere import OtherTest


class ShopTest(unittest.TestCase):
    def setUp(self):
        super().setUp()
        self.shop = Shop("test")
        self.clock = Clock("utc")
        self.shop.open(self.clock)
        total = 3


class SameTest(ShopTest):
    def setUp(self):
        super().setUp()
        self.shop = Shop("test")  # TQ608
        self.clock = Clock("utc")
        self.basket = Basket(self.shop)


class LegacyTest(ShopTest):
    def setUp(self):
        ShopTest.setUp(self)
        self.clock = Clock("utc")  # TQ608


class OtherArgumentTest(ShopTest):
    def setUp(self):
        super().setUp()
        self.shop = Shop("other")


class AfterChangeTest(ShopTest):
    def setUp(self):
        super().setUp()
        configure(debug=True)
        self.shop = Shop("test")


class BeforeParentTest(ShopTest):
    def setUp(self):
        self.clock = Clock("utc")
        super().setUp()


class NotCalledTest(ShopTest):
    def setUp(self):
        self.shop = Shop("test")
        self.clock = Clock("utc")


class ActTest(ShopTest):
    def setUp(self):
        super().setUp()
        self.shop.open(self.clock)


class LocalTest(ShopTest):
    def setUp(self):
        super().setUp()
        total = 3
        self.total = total


class UnseenTest(OtherTest):
    def setUp(self):
        super().setUp()
        self.shop = Shop("test")


class AsyncShopTest(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.shop = await open_shop("test")


class AsyncSameTest(AsyncShopTest):
    async def asyncSetUp(self):
        await super().asyncSetUp()
        self.shop = await open_shop("test")  # TQ608


class SkippingTest(SameTest):
    def setUp(self):
        super(SameTest, self).setUp()
        self.clock = Clock("utc")


class OldStyleTest(ShopTest):
    def setUp(self):
        super(OldStyleTest, self).setUp()
        self.shop = Shop("test")  # TQ608


class UniqueTest(unittest.TestCase):
    def setUp(self):
        self.project = generate_uuid()
        self.api.version = "2.1"
        config.debug = True


class OtherProjectTest(UniqueTest):
    def setUp(self):
        super().setUp()
        self.project = generate_uuid()


class ResetTest(UniqueTest):
    def setUp(self):
        super().setUp()
        config.debug = True


class PartTest(UniqueTest):
    def setUp(self):
        super().setUp()
        self.api.version = "2.1"  # TQ608
