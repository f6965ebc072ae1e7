def test_Anything_Goes():
    assert run()
