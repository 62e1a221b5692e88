"""What a report is made of. story.py writes one; page.py and text.py show it."""

import dataclasses


@dataclasses.dataclass
class Cell:
    """Text of a kind ("ok", "bad", "quiet", "name", "long", several of them or ""), with a plot instead of it where there can be
    one, and the id of where it leads."""
    text: str
    kind: str = ""
    svg: str = ""
    to: str = ""


@dataclasses.dataclass
class Table:
    """`head` are its columns; one that begins with ">" stands to the right. `axis` is what stands above
    the plots instead of the heading of their column, which text leaves out."""
    head: list
    rows: list
    title: str = ""
    axis: str = ""


@dataclasses.dataclass
class Missing:
    """What was not run, and the target that would."""
    what: str
    target: str


@dataclasses.dataclass
class Note:
    """A sentence or two."""
    text: str


@dataclasses.dataclass
class Tiles:
    """Figures at a glance: (figure, what it counts, kind), or a Missing."""
    tiles: list


@dataclasses.dataclass
class Key:
    """What the plots' colours are: (class, name)."""
    colours: list


@dataclasses.dataclass
class Plots:
    """Small plots side by side: (title, svg, the same in words)."""
    plots: list


@dataclasses.dataclass
class Beside:
    """Blocks side by side where there is room."""
    blocks: list


@dataclasses.dataclass
class Fold:
    """Blocks under a title that opens."""
    id: str
    title: str
    aside: str
    blocks: list


@dataclasses.dataclass
class Section:
    """A chapter."""
    id: str
    title: str
    blocks: list


@dataclasses.dataclass
class Report:
    """The whole; `about` are the words below its title."""
    title: str
    about: list
    tiles: Tiles
    sections: list
