"""Where a child is that is not right: among which siblings, in which parent, and what could stand there instead."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from rubricator.relaxng.diagnosis.contents import Passage
from rubricator.relaxng.diagnosis.edits import Edit, Inserted, Kept
from rubricator.relaxng.diagnosis.order import Siblings
from rubricator.relaxng.diagnosis.records import Item, Node
from rubricator.relaxng.diagnosis.telling import Telling
from rubricator.relaxng.diagnosis.wording import either
from rubricator.relaxng.nameclasses import listed
from rubricator.relaxng.patterns import Pattern

HIGHEST = 50
"""How many ancestors are looked at: with an error at every level, all of them would be as many as the square of the depth."""

_FEW = 5
_RUN = 4
"""How many children are tried in an element that is to be around them."""

_NEXT = 2
_SUGGESTED = 3


@dataclass(frozen=True, slots=True)
class Site:
    """A step on the way through the children of ``parent`` (None: the root element is the child)."""

    telling: Telling
    parent: Node | None
    passage: Passage
    number: int

    @property
    def before(self) -> Pattern:
        """What the content model expects there."""
        return self.passage.steps[self.number].before

    @property
    def edit(self) -> Edit:
        """What is done about the child."""
        return self.passage.steps[self.number].edit

    @property
    def siblings(self) -> Siblings:
        """The children around it."""
        return Siblings(self.telling.models, self.passage.steps, self.passage.last)

    @property
    def parent_name(self) -> str:
        """The expanded name of the parent, empty above the root."""
        return self.parent.name if self.parent else ""

    @property
    def expected(self) -> tuple[str, ...]:
        """What may stand there, readable."""
        return self.telling.expected(self.before)

    @property
    def inside(self) -> str:
        """The parent as a message names it."""
        return self.telling.tag(self.parent_name)

    @property
    def takes_text(self) -> bool:
        """Whether words may stand there."""
        models = self.telling.models
        return models.after_text(self.before) is not models.patterns.not_allowed

    def wrappers(self, item: Item) -> list[str]:
        """Return the elements that a child could be wrapped in, as a message names them, the likeliest first.

        They are those that the document has, and some others only if it has few of them.
        """
        names = self._wrapper_names(item)
        used = [name for name in names if self.telling.usage.used(name)]
        return self.telling.tags([*used, *(name for name in names if name not in used)][: max(len(used), _FEW)])

    def wrappers_of(self, run: list[Item]) -> list[str]:
        """Return those of the wrappers of a child that also take the next ones of a run, as a message names them."""
        models, first = self.telling.models, run[:_RUN]
        able = {
            self.telling.tag(name)
            for name in self._wrapper_names(run[0])
            if any(models.count_taken(element, first) == len(first) for element in models.named(name))
        }
        return [wrapper for wrapper in self.wrappers(run[0]) if wrapper in able] or self.wrappers(run[0])

    def block_wrappers(self, node: Node) -> list[str]:
        """Return those of the wrappers that a block may be in amid words, as a message names them.

        They have such children elsewhere in the document, or they are there and could have the whole block in which the words are.
        """
        usage, children = self.telling.usage, self.telling.models.children
        block = self._block()
        return self.telling.tags(
            name
            for name in self._wrapper_names(node)
            if usage.weight(name, node.name)[0] or (usage.used(name) and block in children(name))
        )

    def _block(self) -> str:
        """Return the name of the outermost element around the place that is only among words, or begins them."""
        models, block = self.telling.models, self.parent_name
        for ancestor in islice(self.parent.ancestors, HIGHEST) if self.parent else ():
            if not any(map(models.takes_words, models.named(ancestor.name))):
                break
            block = ancestor.name
        return block

    def _wrapper_names(self, item: Item) -> list[str]:
        edits = (step.edit for step in self.passage.steps[self.number + 1 :])
        after = [edit.item for edit in islice(edits, _NEXT) if not isinstance(edit, Inserted)]
        found = self.telling.repairs.wrappers(self.parent_name, self.before, item, after)
        return [name for element, _ in found for name in listed(element.names)[:1]]

    def has_used_wrapper(self, item: Item) -> bool:
        """Return whether the document has an element that a child could be wrapped in."""
        return any(map(self.telling.usage.used, self._wrapper_names(item)))

    def block_homes(self) -> list[str]:
        """Return the elements right before and after a place with what words could be in inside of them, as a message says it."""
        usage, models, tag = self.telling.usage, self.telling.models, self.telling.tag
        homes: dict[str, None] = {}
        for node in self._beside():
            inside = [name for name in usage.ranked(node.name, models.children(node.name)) if usage.used(name)]
            takers = (name for name in inside if any(map(models.takes_words, models.named(name))))
            homes |= {f"{tag(name)} inside of {tag(node.name)}": None for name in islice(takers, 1)}
        return list(homes)

    def text_takers(self) -> list[str]:
        """Return the elements beside a place that take words, as a message names them."""
        models = self.telling.models
        takers = [node.name for node in self._beside() if any(map(models.takes_words, models.named(node.name)))]
        return self.telling.tags(dict.fromkeys(takers))

    def _beside(self) -> list[Node]:
        near = [step.edit for step in self.passage.steps[max(0, self.number - 1) : self.number + 2]]
        return [edit.item for edit in near if isinstance(edit, Kept) and isinstance(edit.item, Node)]

    def meant(self, node: Node) -> list[tuple[float, str]]:
        """Return the names, allowed there, that an element's may be meant to be, each with its distance, the likeliest first."""
        allowed = self.telling.models.allowed(self.before)
        return self.telling.repairs.meant(self.parent_name, node, allowed)

    def belongs(self, name: str) -> str:
        """Return in which other elements those of a name may stand, those first that are so in the document; empty if in none."""
        telling = self.telling
        names = (parent for parent in telling.models.parents(name) if parent != self.parent_name)
        return either(telling.tags(telling.usage.ranked_parents(name, names)), limit=_SUGGESTED)
