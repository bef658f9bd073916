"""The virtual microphone on PulseAudio and PipeWire: a null sink, and a source that repeats it.

Browsers hide monitors, hence the second module. The modules outlive whoever loaded them, so both
are tagged with their owner, and ``cleanup`` takes away those whose owner is gone. Nothing that
bears no tag is ever touched.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import Any, Final

import msgspec

from engine.audio.pulse.devices import NAME_PREFIX
from engine.audio.pulse.session import PULSE_ERRORS, session
from engine.audio.pulse.watcher import Watcher
from engine.config import APP_ID, SAMPLE_RATE_HZ, VIRTUAL_MIC_NAME
from engine.errors import SoundServerError, VirtualMicError
from engine.virtual_mic import breadcrumb
from engine.virtual_mic.base import CleanupReport
from engine.virtual_mic.owners import OwnedModule, Owner, owned_modules, this_process

SOURCE_ID: Final = f"{NAME_PREFIX}microphone"
SINK_ID: Final = f"{NAME_PREFIX}voice"
_NO_REWINDS: Final = " norewinds=1"
_SINK_DESCRIPTION: Final = f"{VIRTUAL_MIC_NAME} (used by Solomic itself)"
_SHAPE: Final = f"rate={SAMPLE_RATE_HZ} channels=1 channel_map=mono format=float32le"
_METER_IDS: Final = frozenset({"org.PulseAudio.pavucontrol", APP_ID})
"""Programs whose recording is no listening: level meters, and our own streams."""


def _properties(description: str, owner: Owner, more: str = "") -> str:
    # One argument of the module, in single quotes; the value with a space in inner quotes.
    return f"'device.description=\"{description}\" {owner.properties}{more}'"


def _sink_arguments(owner: Owner, more: str) -> str:
    hidden = " device.class=filter priority.session=-1 node.nick=Solomic"
    properties = _properties(_SINK_DESCRIPTION, owner, hidden)
    return f"sink_name={SINK_ID} {_SHAPE}{more} sink_properties={properties}"


def _source_arguments(owner: Owner) -> str:
    icon = " device.icon_name=audio-input-microphone priority.session=-1"
    properties = _properties(VIRTUAL_MIC_NAME, owner, icon)
    return (
        f"source_name={SOURCE_ID} master={SINK_ID}.monitor master_channel_map=mono "
        f"{_SHAPE} source_properties={properties}"
    )


class LinuxVirtualMic:
    """See ``engine.virtual_mic.base.VirtualMic``; every call connects to the server anew."""

    name = VIRTUAL_MIC_NAME

    def __init__(self) -> None:
        self._owner = this_process()

    @property
    def present(self) -> bool:
        """Whether the server lists it as ours now; False when no server answers."""
        try:
            with session() as pulse:
                return self._source(pulse) is not None
        except SoundServerError:
            return False

    @property
    def playback_device_id(self) -> str:
        """The sink that feeds it, or "" while it is absent."""
        return SINK_ID if self.present else ""

    def create(self) -> None:
        """Make it appear, after taking away what dead ones left. Raises VirtualMicError."""
        try:
            with session() as pulse:
                if self._source(pulse) is None:
                    self._create(pulse)
        except SoundServerError as error:
            raise VirtualMicError(
                f"The virtual microphone could not be made. {error}", advice=error.advice
            ) from error

    def listeners(self) -> int | None:
        """How many programs record it now; None when it is absent or no server answers."""
        try:
            with session() as pulse:
                source = self._source(pulse)
                return None if source is None else _count(pulse.source_output_list(), source.index)
        except SoundServerError:
            return None

    def watch_listeners(self, changed: Callable[[int | None], None]) -> Callable[[], None]:
        """Call ``changed(listeners())`` now and when that differs, from a thread of its own."""
        last: list[int | None] = []

        def tell() -> None:
            count = self.listeners()
            if last != [count]:
                last[:] = [count]
                changed(count)

        return Watcher(
            tell,
            events=("source_output", "source", "server"),
            settle_s=0.0,
            at_once=True,
        ).stop

    def remove(self) -> None:
        """Unload our modules, and give the default back where it points at us."""
        with contextlib.suppress(SoundServerError), session() as pulse:
            modules = owned_modules(pulse.module_list())
            _remove(pulse, [module for module in modules if module.owner == self._owner])

    def _source(self, pulse: Any) -> Any | None:
        mine = any(
            module.owner == self._owner and module.name == "module-remap-source"
            for module in owned_modules(pulse.module_list())
        )
        sources = pulse.source_list() if mine else ()
        return next((source for source in sources if source.name == SOURCE_ID), None)

    def _create(self, pulse: Any) -> None:
        _remove_of_the_dead(pulse)
        others = [m for m in owned_modules(pulse.module_list()) if m.owner != self._owner]
        if others:
            raise VirtualMicError(
                f"Another Solomic (process {others[0].owner.pid}) has the virtual microphone.",
                advice="Close the other one first.",
            )
        # What is left of ours alone (a sink without its source) is made anew.
        _remove(pulse, owned_modules(pulse.module_list()))
        before = pulse.server_info()
        crumb = breadcrumb.Breadcrumb(
            pid=self._owner.pid,
            started_s=self._owner.started_s,
            default_source=before.default_source_name or "",
            default_sink=before.default_sink_name or "",
        )
        self._note(crumb)
        modules = self._load(pulse)
        self._note(msgspec.structs.replace(crumb, modules=modules))
        _restore_default(pulse, crumb)

    def _load(self, pulse: Any) -> tuple[int, ...]:
        sink = self._load_sink(pulse)
        try:
            source = pulse.module_load("module-remap-source", _source_arguments(self._owner))
        except PULSE_ERRORS:
            pulse.module_unload(sink)
            raise
        return int(sink), int(source)

    def _load_sink(self, pulse: Any) -> Any:
        """An idle null sink renders two seconds ahead, which are lost when a stream comes.

        Without rewinds it is 50 ms; servers before PulseAudio 15 do not know the word.
        """
        try:
            return pulse.module_load("module-null-sink", _sink_arguments(self._owner, _NO_REWINDS))
        except PULSE_ERRORS:
            return pulse.module_load("module-null-sink", _sink_arguments(self._owner, ""))

    def _note(self, crumb: breadcrumb.Breadcrumb) -> None:
        try:
            breadcrumb.write(crumb)
        except OSError as error:
            raise VirtualMicError(
                f"{breadcrumb.path()} cannot be written: {error.strerror}.",
                advice="Solomic notes there which default microphone to give back.",
            ) from error


def cleanup(*, force: bool = False) -> CleanupReport:
    """Take away what dead Solomics left (``force``: what any left). Raises SoundServerError."""
    with session() as pulse:
        if not force:
            return _remove_of_the_dead(pulse)
        return _remove(pulse, owned_modules(pulse.module_list()))


def _remove_of_the_dead(pulse: Any) -> CleanupReport:
    modules = owned_modules(pulse.module_list())
    alive = {owner: owner.alive for owner in {module.owner for module in modules}}
    return _remove(pulse, [module for module in modules if not alive[module.owner]])


def _remove(pulse: Any, modules: list[OwnedModule]) -> CleanupReport:
    """Unload ``modules``, the default given back first; forget the note if none is left."""
    crumb = breadcrumb.read()
    restored = _restore_default(pulse, crumb) if modules and crumb else ()
    removed = []
    for module in modules:
        with contextlib.suppress(*PULSE_ERRORS):  # gone meanwhile: the same to us
            pulse.module_unload(module.index)
            removed.append(f"{module.name} {module.index} of process {module.owner.pid}")
    if not owned_modules(pulse.module_list()):
        breadcrumb.remove()
    return CleanupReport(tuple(removed), restored)


def _restore_default(pulse: Any, crumb: breadcrumb.Breadcrumb) -> tuple[str, ...]:
    """Give the default devices back that point at us, if those of before are still there."""
    info = pulse.server_info()
    restored = []
    if (info.default_source_name or "").startswith(NAME_PREFIX) and crumb.default_source:
        for source in pulse.source_list():
            if source.name == crumb.default_source and not source.name.startswith(NAME_PREFIX):
                pulse.source_default_set(source)
                restored.append(source.name)
    if (info.default_sink_name or "").startswith(NAME_PREFIX) and crumb.default_sink:
        for sink in pulse.sink_list():
            if sink.name == crumb.default_sink and not sink.name.startswith(NAME_PREFIX):
                pulse.sink_default_set(sink)
                restored.append(sink.name)
    return tuple(restored)


def _count(outputs: list[Any], source_index: int) -> int:
    """Recordings of one source that run and are no level meters."""
    return sum(
        output.source == source_index
        and not getattr(output, "corked", False)
        and output.resample_method != "peaks"
        and output.proplist.get("application.id") not in _METER_IDS
        for output in outputs
    )
