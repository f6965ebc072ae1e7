# options: max_module_lines=1
# path: tests/shops.py
import shop

OPEN = shop.open()
SHUT = shop.shut()
