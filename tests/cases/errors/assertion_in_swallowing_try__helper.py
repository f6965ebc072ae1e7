import subprocess

class LogsTest(TestCase):
    @classmethod
    def copier(cls, nodes):
        def copy():
            try:
                message = "failed to copy"
                node_addresses = nodes()

                def copy_all(prefix):
                    message = f"copy from {prefix}"
                    for node in node_addresses:
                        try:
                            cls.log.debug("running")
                            subprocess.check_call(["cp", prefix, node])
                        except Exception:  # TQ703
                            cls.log.error(message)
                            message = f"failed to copy from {node}"
                            cls.log.exception(message)

                copy_all("a")
                copy_all("b")
            except Exception:
                cls.log.exception(message)

        return copy

    def test_copies(self):
        self.addCleanup(self.copier(list))
