"""TQ908: which comments part a test."""

from lang import evaluate, expand, tokenize


def test_two_parts():
    # one
    result = tokenize("1")
    assert result == [1]
    # two
    result = expand("2")
    assert result == [2]


def test_three_parts(
    # the parameter
    log,
):  # the marker stands on the first line
    result = tokenize("0")
    assert result == [0]
    # one
    result = tokenize("1")
    assert result == [1]
    # two
    result = expand("2")
    assert result == [2]


def test_three_comments():  # TQ908
    """With a docstring."""

    # one
    result = tokenize("1")
    assert result == [1]

    # two
    # and its second line
    result = expand("2")
    assert result == [2]
    # three
    assert evaluate("3") == [3]


def test_comment_at_the_end_of_a_line():
    result = tokenize("1")  # one
    assert result == [1]
    result = expand("2")  # two
    assert result == [2]
    result = evaluate("3")  # three
    assert result == [3]


def test_given_when_then():
    # given
    text = "1"
    # when
    result = tokenize(text)
    # then
    assert result == [1]
    assert text == "1"
    assert result


def test_hash_in_a_string():
    result = tokenize(
        """
# one
"""
    )
    assert result == [1]
    result = expand("""
# two
""")
    assert result == [2]
    result = evaluate("""
# three
""")
    assert result == [3]


def test_language_workflow():
    # one
    result = tokenize("1")
    assert result == [1]
    # two
    result = expand("2")
    assert result == [2]
    # three
    result = evaluate("3")
    assert result == [3]


# Comments over looks at what one act did are no scenarios.
def test_looks_at_one_act(shop):
    response = shop.open("a")
    # the name
    result = response.get("name")
    assert result == "a"
    # the owner
    result = response.get("owner")
    assert result == "me"
    # the state
    result = find(response.page)
    assert result == "open"
