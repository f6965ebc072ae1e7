"""No spaces are the habit; several operators, slices, formats and powers are left out."""

first = 1+2
second = 1-2
third = 2*3
fourth = 6/2
fifth = 7//2
sixth = 1 + 2  # TQ114
seventh = 1 * 2+3
eighth = [1, 2][0 + 1]
ninth = [1, 2][0 + 1:]
tenth = "%s" % 1
eleventh = 2 ** 3
twelfth = f"{1 + 2}"
thirteenth = (1)+(
    2)
fourteenth = -(1 + 2)
ünïcode = "ü" + "ö"
fifteenth = ("text"
             "more"*2)
sixteenth = 3 + 4j
