@echo off
rem Solomic's launcher: finds a Python and hands over to tools\launch.py, which does the rest.
setlocal
set "root=%~dp0"
set "check=import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))"
if defined SOLOMIC_PYTHON (
  set "python="%SOLOMIC_PYTHON%""
  goto launch
)
for %%v in (3.13 3.12 3.11) do (
  py -%%v -I -c "%check%" >nul 2>nul && set "python=py -%%v" && goto launch
)
python -I -c "%check%" >nul 2>nul && set "python=python" && goto launch
echo solomic: Python 3.11, 3.12 or 3.13 is needed, and none was found. 1>&2
echo solomic: type: winget install Python.Python.3.12 1>&2
exit /b 1
:launch
%python% -I "%root%tools\launch.py" %*
exit /b %errorlevel%
