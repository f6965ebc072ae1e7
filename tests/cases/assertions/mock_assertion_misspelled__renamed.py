from unittest.mock import AsyncMock as Waiting, MagicMock as Double, patch as replace


def test_renamed_class():
    m = Double()
    assert m.called_once_with(3)  # TQ003


async def test_renamed_async_class():
    m = Waiting()
    m.assert_awaited_once_wit(3)  # TQ003


def test_renamed_patch():
    with replace("shop.notify", new_callable=Double) as notify:
        notify.called_once()  # TQ003


def test_has_any_call():
    m = Double()
    m.has_any_call(3)  # TQ003


def test_spec_of_a_renamed_class():
    m = Double(spec=Counter)
    m.called_once_with(3)


def test_right():
    m = Double()
    m.assert_called_once_with(3)
