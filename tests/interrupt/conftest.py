"""Terminals for the tests of Ctrl-C: one program serves all tests of a module."""
import pytest

from terminal import Terminal


@pytest.fixture(scope="module", params=["ipython", "plain"])
def terminal(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("home")
    with Terminal("-pylab", folder=folder, prompt=request.param) as program:
        program.kind = request.param
        program.folder = folder
        program.expect_prompt()
        yield program
        program.send("exit()\r")
        assert program.wait_exit() == 0


@pytest.fixture(scope="module")
def ipython(tmp_path_factory):
    folder = tmp_path_factory.mktemp("home")
    with Terminal("-pylab", folder=folder) as program:
        program.folder = folder
        program.expect_prompt()
        yield program
