"""Saving from the window."""
import time

import pytest

from window import count, wait_until

STARTS = {"png": b"\x89PNG", "pdf": b"%PDF", "svg": b"<?xml"}


def save_as(demo, display, path):  # noqa: F811
    """Asks for the dialog, types a path into it and agrees."""
    display.key("ctrl+s")
    display.xdo("windowactivate", "--sync", display.window("Save Figure"))
    time.sleep(0.3)
    display.key("ctrl+a")
    display.type(str(path))
    time.sleep(0.2)
    display.key("Return")
    wait_until(lambda: not display.find("Save Figure"), "the dialog to go")


def toast(demo):  # noqa: F811
    """Whether a message is shown: a dark field at the lower edge."""
    picture = demo.picture()
    return bool((picture[-60:, 200:440].max(axis=-1) < 60).sum() > 2000)


@pytest.mark.parametrize("ending", STARTS)
def test_save_in_each_format(demo, display, tmp_path, ending):
    demo("show 1 light")
    path = tmp_path / f"picture.{ending}"
    save_as(demo, display, path)
    wait_until(path.exists, "the file")
    assert count(demo.picture()[-60:], (0xff, 0xa3, 0x48)) == 0
    assert path.read_bytes().startswith(STARTS[ending])
    wait_until(lambda: toast(demo), "the message")


def test_a_name_without_ending_gets_that_of_the_filter(demo, display, tmp_path):
    demo("show 1 light")
    save_as(demo, display, tmp_path / "picture")
    wait_until((tmp_path / "picture.png").exists, "the file")


def test_an_error_is_shown_in_the_window(demo, display):
    demo("show 1 light")
    assert not toast(demo)
    save_as(demo, display, "/proc/nothing.png")
    wait_until(lambda: toast(demo), "the message")
    wait_until(lambda: count(demo.picture()[-60:], (0xff, 0xa3, 0x48)) > 10, "its warning sign")
    assert demo("is_open 1")


def test_the_window_goes_while_its_dialog_is_open(demo, display):
    demo("show 1 light")
    display.key("s")
    display.window("Save Figure")
    demo("close 1")
    wait_until(lambda: not display.find("Save Figure"), "the dialog to go")
    demo("show 2 light")
    assert demo.quit() == 0
    assert demo.errors.read_text() == ""
