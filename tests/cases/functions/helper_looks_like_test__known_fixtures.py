# options: known_fixtures=db,django_db_setup
def test_boot(): ...


def test_state(db):
    assert db.state


def test_active(app):  # TQ404
    assert app.state


def test_both():
    test_state(make_db())
    test_active(make_app())
