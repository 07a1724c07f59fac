"""Small faults put into a module, one at a time: what a careless hand could write."""

import ast
import copy
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

OPPOSITES: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}


@dataclass(frozen=True)
class Mutant:
    """A module with one fault: where it is, what was written and what is now."""

    path: Path
    line: int
    before: str
    after: str
    source: str


def mutants(path: Path) -> Iterator[Mutant]:
    """Every mutant of a module, in the order of its text."""
    tree = ast.parse(path.read_text("utf-8"))
    for number, node in enumerate(ast.walk(tree)):
        for change in _changes(node):
            changed = copy.deepcopy(tree)
            target = next(item for n, item in enumerate(ast.walk(changed)) if n == number)
            for name, value in change.items():
                setattr(target, name, value)
            before, after = ast.unparse(node), ast.unparse(target)
            line = getattr(node, "lineno", 0)
            yield Mutant(path, line, before, after, ast.unparse(ast.fix_missing_locations(changed)))


def _changes(node: ast.AST) -> Iterator[dict[str, object]]:
    """What may be put in the fields of a node: comparison, boolean, constant, return."""
    if isinstance(node, ast.Compare):
        for place, op in enumerate(node.ops):
            if type(op) in OPPOSITES:
                turned = [*node.ops[:place], OPPOSITES[type(op)](), *node.ops[place + 1 :]]
                yield {"ops": turned}
    elif isinstance(node, ast.BoolOp):
        yield {"op": ast.And() if isinstance(node.op, ast.Or) else ast.Or()}
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield {"operand": ast.UnaryOp(ast.Not(), node.operand)}
    elif isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield {"value": not node.value}
    elif isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        yield {"value": node.value + 1}
    elif isinstance(node, ast.Return) and ast.unparse(node) not in {"return", "return None"}:
        yield {"value": ast.Constant(None)}
