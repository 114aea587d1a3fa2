"""Runs the steps of a composite action as a runner of GitHub would, without those that use other actions."""

from __future__ import annotations

import hashlib
import os
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from ci.expressions import filled_in, value_of

Outputs = Mapping[str, str]


@dataclass
class Job:
    """What became of an action: how it ended, its log, its outputs and its summary.

    ``used`` has, by its name, what each step that uses another action was given.
    """

    succeeded: bool = True
    log: str = ""
    outputs: dict[str, str] = field(default_factory=dict)
    summary: str = ""
    used: dict[str, dict[str, str]] = field(default_factory=dict)
    steps: dict[str, dict[str, Outputs]] = field(default_factory=dict)


@dataclass(frozen=True)
class Runner:
    """A machine with a checked-out repository (``workspace``), and a folder of its own for what is temporary."""

    action: Path
    workspace: Path
    temporary: Path

    def run(
        self,
        inputs: Mapping[str, str] | None = None,
        event: Mapping[str, Any] | None = None,
        done: Mapping[str, Outputs] | None = None,
    ) -> Job:
        """Run the action for an event. Steps that are ``done`` (outputs by step) are not run again."""
        text = yaml.safe_load(self.action.read_text(encoding="utf-8"))
        unknown = set(inputs or {}) - set(text["inputs"])
        assert not unknown, f"the action has no inputs {unknown}"
        given = {name: str(declared["default"]) for name, declared in text["inputs"].items()} | dict(inputs or {})
        job = Job(steps={name: {"outputs": outputs} for name, outputs in (done or {}).items()})
        contexts: dict[str, Any] = {
            "inputs": given,
            "github": {"event": event or {}, "action_ref": "v1"},
            "runner": {"os": "Linux", "arch": "X64", "temp": str(self.temporary)},
            "steps": job.steps,
        }
        functions = self._functions(job)
        for step in text["runs"]["steps"]:
            if step.get("id") not in (done or {}) and _wanted(step, contexts, functions, job):
                self._step(step, contexts, functions, job)
        job.outputs = {
            name: filled_in(output["value"], contexts, functions) for name, output in text["outputs"].items()
        }
        summary = self.temporary / "summary"
        job.summary = summary.read_text(encoding="utf-8") if summary.exists() else ""
        summary.unlink(missing_ok=True)
        return job

    def _functions(self, job: Job) -> dict[str, Callable[..., Any]]:
        return {
            "success": lambda: job.succeeded,
            "failure": lambda: not job.succeeded,
            "always": lambda: True,
            "cancelled": lambda: False,
            "format": lambda pattern, *values: pattern.format(*values),
            "hashFiles": self._hash,
        }

    def _hash(self, pattern: str) -> str:
        files = sorted(self.workspace.glob(pattern))
        return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest() if files else ""

    def _step(self, step: dict[str, Any], contexts: dict[str, Any], functions: Any, job: Job) -> None:
        def filled(text: object) -> str:
            return filled_in(str(text), contexts, functions)

        if "uses" in step:
            job.used[step["name"]] = {name: filled(value) for name, value in step.get("with", {}).items()}
            return
        variables = {name: filled(value) for name, value in step.get("env", {}).items()}
        outputs = self.temporary / "outputs"
        outputs.write_text("", encoding="utf-8")
        ran = self._bash(filled(step["run"]), self.workspace / filled(step.get("working-directory", ".")), variables)
        job.log += ran.stdout
        job.succeeded = job.succeeded and ran.returncode == 0
        lines = outputs.read_text(encoding="utf-8").splitlines()
        job.steps[step.get("id", step["name"])] = {"outputs": dict(line.split("=", 1) for line in lines)}

    def _bash(self, script: str, folder: Path, variables: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
        file = self.temporary / "script.sh"
        file.write_text(script, encoding="utf-8")
        environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "GITHUB_OUTPUT")}
        environment |= {
            "CI": "true",
            "GITHUB_ACTIONS": "true",
            "GITHUB_ACTION_PATH": str(self.action.parent),
            "GITHUB_WORKSPACE": str(self.workspace),
            "GITHUB_OUTPUT": str(self.temporary / "outputs"),
            "GITHUB_STEP_SUMMARY": str(self.temporary / "summary"),
            "RUNNER_TEMP": str(self.temporary),
            **variables,
        }
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", file],
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )


def _wanted(step: dict[str, Any], contexts: Mapping[str, Any], functions: Any, job: Job) -> bool:
    """Return whether a step is run: after a failure only one that asks for it."""
    condition = step.get("if", "success()")
    asks = any(f"{name}()" in condition for name in ("success", "failure", "always", "cancelled"))
    return bool(value_of(condition, contexts, functions)) and (asks or job.succeeded)
