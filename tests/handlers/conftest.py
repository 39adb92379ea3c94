"""What tests of pictures may ask for."""

import pytest

from tests.painting import Painting, painters


@pytest.fixture
def painting() -> Painting:
    """The painting processes that this test has started; scenes have one that goes on."""
    before = painters()
    return lambda: [each for each in painters() if each not in before]
