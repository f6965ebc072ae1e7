"""Threads that serve: a client that gets no answer sees that they failed."""

from threading import Thread


def test_answers(listener, client):
    def serve():
        connection, _ = listener.accept()
        assert connection.recv(3) == b"ask"
        connection.sendall(b"answer")

    Thread(target=serve).start()
    assert client.ask() == b"answer"


def test_answers_before(listener, client):
    def serve():
        connection, _ = listener.accept()
        connection.sendall(b"answer")
        assert connection.recv(3) == b"bye"

    Thread(target=serve).start()  # TQ708
    assert client.ask() == b"answer"


def test_nobody_looks_at_the_answer(listener, client):
    def serve():
        connection, _ = listener.accept()
        assert connection.recv(3) == b"ask"
        connection.sendall(b"answer")

    Thread(target=serve).start()  # TQ708
    client.ask()
