"""Two of five are no minority worth a word."""

first = [
    1,
    ]
second = [
    1,
    ]
third = [
    3,
]
fourth = [
    4,
]
fifth = [
    5,
]
