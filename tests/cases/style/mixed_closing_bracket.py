"""Visual brackets and those behind their content are no places; indented is the habit."""

first = [
    1,
    ]
second = {
    "a": 2,
    }
third = (
    3,
    )
fourth = [
    4,
    ]
fifth = [
    5,
]  # TQ112
sixth = [6,
         7,
         ]
seventh = [
    8]
if fifth:
    eighth = [
        9,
        ]
else:
    ninth = dict(
        a=10,
        )
