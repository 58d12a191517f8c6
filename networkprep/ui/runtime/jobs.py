"""Calls to the services: one worker thread, answers by one queued signal to bound methods.

The worker opens the data file at once (for the first picture) and makes the services after it; calls made
before wait in the queue. A call names a receiver's bound method, never a lambda: a lambda would run on the
worker, and a method of a deleted widget is dropped in silence.
"""

from __future__ import annotations

import logging
import queue
import sys
import threading
from collections import Counter
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, overload
from weakref import WeakMethod

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from networkprep.domain.changes import Change, Done
from networkprep.domain.errors import BrokenError, NetworkPrepError, WorldError, WorldFailure

if TYPE_CHECKING:
    from networkprep.domain.progress import Progress
    from networkprep.services.catalogue import Services

T = TypeVar("T")

_IDLE_SECONDS = 2.0
_TURN_SECONDS = 0.0005
"""How long one thread may make the other wait. With Python's 5 ms a window that needs four turns of the interpreter to
paint an answer is 20 ms late while the worker is busy; measured under load, the slowest keys took half as long."""
_log = logging.getLogger(__name__)


class Receiver:
    """A bound method to hand an answer to, as long as its object lives."""

    def __init__(self, method: Callable[..., object]) -> None:
        owner = getattr(method, "__self__", None)
        if owner is None:
            raise TypeError("an answer goes to a bound method; a lambda would run on the worker's thread")
        self._method = WeakMethod(method)

    def take(self, *values: object) -> None:
        """Give the answer, unless the receiver is gone."""
        method = self._method()
        if method is None:
            return
        owner = getattr(method, "__self__", None)
        if isinstance(owner, QObject) and not shiboken6.isValid(owner):
            return
        method(*values)


class _Job(NamedTuple):
    work: Callable[[Services], object]
    answered: Receiver | None
    failed: Receiver | None
    latest: str
    generation: int
    soon: queue.SimpleQueue[_Answer] | None = None
    """Where the answer is put as well, for who waits a moment for it; it is given by whoever takes it out."""


_UPKEEP = _Job(lambda services: services.upkeep.idle(), None, None, "", 0)


class _Answer(NamedTuple):
    job: _Job
    value: object
    error: BaseException | None


class JobRunner(QObject):
    """Runs calls one after the other on the worker and gives the answers on the window's thread."""

    changed = Signal(object)
    """A Change: emitted once for every call that committed one, after its answer was given."""

    world_failed = Signal(object)
    """A NetworkPrepError nobody asked to receive: shown in the message bar."""

    ready = Signal(object)
    """None when the services are there, else the error that kept them away."""

    _answered = Signal(object)

    def __init__(self, make_services: Callable[[], Services], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make_services = make_services
        self._queue: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._generations: Counter[str] = Counter()
        self._at_work = False
        self._thread = threading.Thread(target=self._run, name="services", daemon=True)
        self._answered.connect(self._on_answered, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Start the worker; it makes the services first and then takes the calls that waited."""
        sys.setswitchinterval(_TURN_SECONDS)
        self._thread.start()

    @overload
    def ask(
        self,
        work: Callable[[Services], Done[T]],
        answered: Callable[[T], object] | None = None,
        failed: Callable[[NetworkPrepError], object] | None = None,
        *,
        latest: str = "",
    ) -> None: ...

    @overload
    def ask(
        self,
        work: Callable[[Services], T],
        answered: Callable[[T], object] | None = None,
        failed: Callable[[NetworkPrepError], object] | None = None,
        *,
        latest: str = "",
    ) -> None: ...

    def ask(
        self,
        work: Callable[[Services], Any],
        answered: Callable[[Any], object] | None = None,
        failed: Callable[[NetworkPrepError], object] | None = None,
        *,
        latest: str = "",
    ) -> None:
        """Call the services; of several calls with the same ``latest`` only the last one's answer arrives.

        An answer that is a Change, or a Done with one, is announced to the whole window; the receiver gets the
        Done's value. Expected failures go to ``failed``, else to the message bar; bugs to the crash window, and
        the same way as a BrokenError.
        """
        self._queue.put(self._job(work, answered, failed, latest))

    def ask_soon(
        self, work: Callable[[Services], T], answered: Callable[[T], object], *, latest: str
    ) -> Callable[[float], None]:
        """Call the services for what is only read; what is returned waits that many seconds at most for the answer.

        If it comes in time, it is handed over there and then: a page that waits before it is shown needs no second
        painting. If not, it comes as any other.
        """
        job = self._job(work, answered, None, latest)._replace(soon=queue.SimpleQueue())
        self._queue.put(job)
        return partial(self._hand_over, job)

    def ask_long(
        self,
        work: Callable[[Services, Progress], T],
        answered: Callable[[T], object],
        failed: Callable[[NetworkPrepError], object],
        progress: Progress,
    ) -> None:
        """Call a long action that tells how far it is and can be cancelled through ``progress``."""
        self.ask(lambda services: work(services, progress), answered, failed)

    def call_and_wait(self, work: Callable[[Services], object], seconds: float) -> bool:
        """Call and block until it is done: for the last words only. False when it failed or took too long."""
        done = threading.Event()
        well: list[bool] = []

        def run(services: Services) -> None:
            try:
                work(services)
                well.append(True)
            finally:
                done.set()

        if not self._thread.is_alive():
            return False
        self._queue.put(_Job(run, None, None, "", 0))
        return done.wait(seconds) and bool(well)

    def stop(self, seconds: float = 10.0) -> bool:
        """Let the worker finish what is queued, close the file, and end. False when it took too long."""
        if not self._thread.is_alive():
            return True
        self._queue.put(None)
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _job(
        self,
        work: Callable[[Services], Any],
        answered: Callable[[Any], object] | None,
        failed: Callable[[NetworkPrepError], object] | None,
        latest: str,
    ) -> _Job:
        if latest:
            self._generations[latest] += 1
        return _Job(
            work,
            Receiver(answered) if answered else None,
            Receiver(failed) if failed else None,
            latest,
            self._generations[latest],
        )

    def _hand_over(self, job: _Job, seconds: float) -> None:
        if job.soon is None or not self._at_work or job.generation != self._generations[job.latest]:
            return
        try:
            answer = job.soon.get(timeout=seconds)
        except queue.Empty:
            return
        self._give(answer)

    def _run(self) -> None:
        try:
            services = self._make_services()
        except NetworkPrepError as error:
            self.ready.emit(error)
            return
        except BaseException as error:  # noqa: BLE001  # handed to the window, which shows it
            self.ready.emit(error)
            return
        self._at_work = True
        self.ready.emit(None)
        while (job := self._next(services)) is not None:
            self._work(services, job)
        services.upkeep.close()

    def _next(self, services: Services) -> _Job | None:
        idle_done = False
        while True:
            try:
                return self._queue.get(timeout=None if idle_done else _IDLE_SECONDS)
            except queue.Empty:
                # Through the same way as any call: a failure here must reach the window and not end the thread.
                self._work(services, _UPKEEP)
                idle_done = True

    def _work(self, services: Services, job: _Job) -> None:
        answer = self._answer_to(job, services)
        if job.soon is not None:
            job.soon.put(answer)
        self._answered.emit(answer)

    @staticmethod
    def _answer_to(job: _Job, services: Services) -> _Answer:
        try:
            return _Answer(job, job.work(services), None)
        except MemoryError:
            # Without its traceback: the frames in it would keep what filled the memory.
            return _Answer(job, None, WorldError(WorldFailure.NO_MEMORY))
        except BaseException as error:  # noqa: BLE001  # every failure belongs to the window's thread
            return _Answer(job, None, error)

    @Slot(object)
    def _on_answered(self, answer: _Answer) -> None:
        if answer.job.soon is not None:
            try:
                answer.job.soon.get_nowait()
            except queue.Empty:
                return  # handed over before
        self._give(answer)

    def _give(self, answer: _Answer) -> None:
        job = answer.job
        change, value = _unwrapped(answer.value)
        late = bool(job.latest) and job.generation != self._generations[job.latest]
        if answer.error is not None:
            if not late:
                self._fail(job, answer.error)
            return
        try:
            if job.answered is not None and not late:
                job.answered.take(value)
        finally:  # a mistake of the one who asked must not keep from all the others what is stored now
            if change is not None:
                self.changed.emit(change)

    def _fail(self, job: _Job, error: BaseException) -> None:
        if not isinstance(error, NetworkPrepError):
            sys.excepthook(type(error), error, error.__traceback__)
            # Whoever waits for the answer hears of our mistakes, too, or would stay busy beside "you can go on".
            error = BrokenError()
        if job.failed is not None:
            job.failed.take(error)
        else:
            _log.warning("a call failed: %s", type(error).__name__)
            self.world_failed.emit(error)


def _unwrapped(value: object) -> tuple[Change | None, object]:
    if isinstance(value, Done):
        return value.change, value.value
    if isinstance(value, Change):
        return value, value
    return None, value
