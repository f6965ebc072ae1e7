from shop import act


def test_refused():
    try:
        act()
    except ValueError:
        pass
    else:
        assert False


def main():
    test_refused()
    print("passed")


if __name__ == "__main__":
    main()
