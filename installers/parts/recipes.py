"""What the small program's parts are built with; decision 0017 says what each was worth.

A part is left as its makers publish it except for what is switched off here. Whatever the program
begins to use of OpenCV or FFmpeg has to be named here, too: `checks.py` and tests/frozen tell.
"""

from __future__ import annotations

import platform
from collections.abc import Mapping
from dataclasses import dataclass, field

_X86 = platform.machine() == "x86_64"


@dataclass(frozen=True, slots=True)
class Wheel:
    """A package of requirements/run.txt, built from the source that is pinned there."""

    name: str
    variables: Mapping[str, str] = field(default_factory=dict)


# The cascade, optical flow, affine estimates, V4L2 with motion JPEG. Files and streams are
# FFmpeg's, through PyAV; networks ONNX Runtime's.
_OPENCV_MODULES = "core,imgproc,imgcodecs,videoio,video,calib3d,objdetect,python3"
_OPENCV_OFF = (
    "WITH_1394", "WITH_ADE", "WITH_AVIF", "WITH_EIGEN", "WITH_FFMPEG", "WITH_FLATBUFFERS",
    "WITH_GSTREAMER", "WITH_IMGCODEC_GIF", "WITH_IMGCODEC_HDR", "WITH_IMGCODEC_PFM",
    "WITH_IMGCODEC_PXM", "WITH_IMGCODEC_SUNRASTER", "WITH_IPP", "WITH_ITT", "WITH_JASPER",
    "WITH_JPEGXL", "WITH_LAPACK", "WITH_OBSENSOR", "WITH_OPENCL", "WITH_OPENEXR", "WITH_OPENJPEG",
    "WITH_PNG", "WITH_PROTOBUF", "WITH_QUIRC", "WITH_TIFF", "WITH_VA", "WITH_VA_INTEL",
    "WITH_VULKAN", "WITH_WEBP",
    "BUILD_ITT", "BUILD_OPENEXR", "BUILD_opencv_gapi", "OPENCV_GENERATE_PKGCONFIG",
    "CV_TRACE", "ENABLE_PRECOMPILED_HEADERS",
)  # fmt: skip
_OPENCV_ON = ("WITH_V4L", "BUILD_JPEG", "BUILD_ZLIB", "PYTHON3_LIMITED_API")
# NumPy's own wheels ask for as much; above it one kind of code, that of the last ten years, and not
# five.
_OPENCV_PROCESSOR = ("-DCPU_BASELINE=SSE4_2", "-DCPU_DISPATCH=AVX2") if _X86 else ()
# Its loops are written with vectors by hand: -O3 makes them larger, not faster.
_OPENCV_COMPILER = tuple(f"'-DCMAKE_{kind}_FLAGS_RELEASE=-O2 -DNDEBUG'" for kind in ("C", "CXX"))
OPENCV = Wheel(
    "opencv-python-headless",
    variables={
        "ENABLE_HEADLESS": "1",
        "CMAKE_ARGS": " ".join(
            [f"-DBUILD_LIST={_OPENCV_MODULES}", *_OPENCV_PROCESSOR, *_OPENCV_COMPILER]
            + [f"-D{name}=OFF" for name in _OPENCV_OFF]
            + [f"-D{name}=ON" for name in _OPENCV_ON]
        ),
    },
)


@dataclass(frozen=True, slots=True)
class Source:
    """A tarball as its makers publish it."""

    name: str
    version: str
    sha256: str
    address: str
    """Where its makers have it."""


FFMPEG = Source(
    "ffmpeg",
    "8.1.2",
    "464beb5e7bf0c311e68b45ae2f04e9cc2af88851abb4082231742a74d97b524c",
    "https://ffmpeg.org/releases/ffmpeg-8.1.2.tar.xz",
)
"""Of the version that PyAV's wheel brings: PyAV is the wheel's, only the libraries are ours."""
DAV1D = Source(
    "dav1d",
    "1.5.4",
    "686616b7c69eb88d44459391ab25cac13b6647a3b288835c5784e71c1514a5c5",
    "https://downloads.videolan.org/pub/videolan/dav1d/1.5.4/dav1d-1.5.4.tar.xz",
)
NUMPY = Source(
    "numpy",
    "2.4.6",
    "f3a3570c4a2a16746ac2c31a7c7c7b0c186b95ce902e33db6f28094ed7387dda",
    "https://github.com/numpy/numpy/releases/download/v2.4.6/numpy-2.4.6.tar.gz",
)
"""Of the wheel's version, which stays but for OpenBLAS."""

LAPACK_FILES = (
    "f2c.c", "f2c_blas.c", "f2c_config.c", "f2c_lapack.c", "f2c_s_lapack.c", "f2c_d_lapack.c",
    "f2c_c_lapack.c", "f2c_z_lapack.c",
)  # fmt: skip
# The names are those that the wheel's NumPy asks for. Numbers without end are no factors here, so
# complex ones may be multiplied as at school.
LAPACK_OPTIONS = (
    "-fPIC", "-O2", "-ftree-vectorize", "-fcx-limited-range", "-w", "-s", "-DHAVE_BLAS_ILP64",
    "-DOPENBLAS_ILP64_NAMING_SCHEME", "-DBLAS_SYMBOL_PREFIX=scipy_", "-DBLAS_SYMBOL_SUFFIX=64_",
    "-ffunction-sections", "-fdata-sections", "-Wl,--gc-sections",
)  # fmt: skip
DAV1D_OPTIONS = (
    "--buildtype=release", "--default-library=static", "-Denable_tools=false",
    "-Denable_tests=false",
)  # fmt: skip

# What phones, cameras, browsers, recorders and editors of the last decades write. Not there:
# formats of games, still pictures, subtitles, and everything that writes, save what `bench` needs.
_DECODERS = """
aac aac_latm ac3 adpcm_ct adpcm_g722 adpcm_g726 adpcm_g726le adpcm_ima_qt adpcm_ima_wav adpcm_ms
adpcm_swf adpcm_yamaha alac als amrnb amrwb ape aptx apv atrac3 atrac3p cfhd cinepak cook cscd dca
dirac dnxhd dsd_lsbf dsd_lsbf_planar dsd_msbf dsd_msbf_planar dvaudio dvvideo eac3 ffv1 ffvhuff flac
flashsv flashsv2 flv fraps g723_1 g729 gif gsm gsm_ms h261 h263 h263i h263p h264 hap hevc huffyuv
ilbc indeo3 indeo4 indeo5 jpeg2000 lagarith libdav1d magicyuv mjpeg mjpegb mlp mp1float mp2float mp3
mp3adufloat mp3float mp3on4float mpc7 mpc8 mpeg1video mpeg2video mpeg4 mpegvideo msmpeg4v1 msmpeg4v2
msmpeg4v3 msrle mss1 mss2 msvideo1 nellymoser opus pcm_alaw pcm_bluray pcm_dvd pcm_f16le pcm_f24le
pcm_f32be pcm_f32le pcm_f64be pcm_f64le pcm_mulaw pcm_s16be pcm_s16be_planar pcm_s16le
pcm_s16le_planar pcm_s24be pcm_s24le pcm_s24le_planar pcm_s32be pcm_s32le pcm_s32le_planar pcm_s64be
pcm_s64le pcm_s8 pcm_s8_planar pcm_u16be pcm_u16le pcm_u24be pcm_u24le pcm_u32be pcm_u32le pcm_u8
png prores qcelp qdm2 qtrle ra_144 ra_288 rawvideo rpza rv10 rv20 rv30 rv40 rv60 s302m shorten sipr
smc speex svq1 svq3 tak theora truehd truespeech tscc tscc2 tta twinvq utvideo v210 v410 vc1 vorbis
vp3 vp5 vp6 vp6a vp6f vp7 vp8 vp9 vvc wavpack webp wmalossless wmapro wmav1 wmav2 wmavoice wmv1 wmv2
wmv3 yuv4 zlib zmbv
"""
_DEMUXERS = """
aac ac3 aiff amr amrnb amrwb ape asf au av1 avi caf dsf dts dtshd dv eac3 flac flv gif h261 h263
h264 hevc hls ivf loas m4v matroska mjpeg mlp mov mp3 mpc mpc8 mpegps mpegts mpegvideo mpjpeg mxf
nut obu ogg pcm_alaw pcm_mulaw rm rtp rtsp sdp shorten sox spdif tak truehd tta vc1 voc vvc w64 wav
wtv wv xwma yuv4mpegpipe
"""
_PROTOCOLS = "file pipe data crypto http https httpproxy tcp tls udp rtp rtmp"
_FILTERS = "abuffer abuffersink aformat anull aresample buffer buffersink copy format null scale"
_ENCODERS = "mjpeg rawvideo pcm_s16le"
_MUXERS = "avi matroska mov mp4 wav"

FFMPEG_OPTIONS = (
    "--enable-shared", "--disable-static", "--disable-programs", "--disable-doc",
    "--disable-debug", "--disable-autodetect", "--disable-everything", "--enable-pthreads",
    "--enable-zlib", "--enable-libdav1d", "--enable-openssl", "--enable-version3",
    "--enable-parsers", "--enable-bsfs",
    *(
        f"--enable-{kind}={','.join(names.split())}"
        for kind, names in (
            ("decoder", _DECODERS), ("demuxer", _DEMUXERS), ("protocol", _PROTOCOLS),
            ("filter", _FILTERS), ("encoder", _ENCODERS), ("muxer", _MUXERS),
        )
    ),
)  # fmt: skip
