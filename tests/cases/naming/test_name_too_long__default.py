def test_of_seventy_characters_which_is_what_fits_into_a_report_and_no_mor():
    assert True


def test_of_seventy_characters_which_is_what_fits_into_a_report_and_no_more():  # TQ801
    assert True
