"""The indentation of blocks may be two columns; decorators and handlers have brackets too."""


def test_total(
  basket,
):
  try:
    assert basket.total(
      1,
    )
  except (
    ValueError,
  ):
    raise KeyError(
      2,
    )
  with basket.open(
    3,
  ):
    assert basket.total(
      4,
      )  # TQ112


@pytest.mark.parametrize(
  "size",
  [1],
)
def test_size(size):
  match size:
    case 1:
      assert basket(
        size,
      )
    case 2:
      pass
  if size:
    pass
  elif basket(
    size,
  ):
    pass
