# UNTRIED. The bundle and its installer into dist\; needs Python 3.11 or newer and Inno Setup 6 (iscc on the PATH).
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..\..")

function Invoke-Checked([string] $Program, [string[]] $Arguments) {
    & $Program @Arguments
    if ($LASTEXITCODE -ne 0) { throw "$Program ended with $LASTEXITCODE" }
}

$python = "build\venv\Scripts\python.exe"
if (-not (Test-Path $python)) { Invoke-Checked "py" @("-3", "-m", "venv", "build\venv") }
Invoke-Checked $python @("-m", "pip", "install", "--require-hashes", "-r", "packaging\requirements\package.txt")
$version = (& $python -m hatchling version).Trim()

Invoke-Checked $python @("-m", "build", "--no-isolation", "--outdir", "dist", ".")
$wheel = "dist\networkprep-$version-py3-none-any.whl"
Invoke-Checked $python @("-m", "pip", "install", "--no-deps", "--force-reinstall", $wheel)
$env:QT_QPA_PLATFORM = "offscreen"
Invoke-Checked $python @("packaging\desktop\draw_icons.py", "resources\icons\networkprep.svg", "build\icons")
Invoke-Checked $python @("-P", "-m", "PyInstaller", "--noconfirm", "--clean", "--distpath", "build\bundle",
    "--workpath", "build\work", "packaging\bundle\networkprep.spec")
Invoke-Checked $python @("packaging\bundle\list_parts.py", "build\bundle\networkprep")
Copy-Item "packaging\bundle\README.txt" "build\bundle\networkprep"
Invoke-Checked "iscc" @("/DVersion=$version", "packaging\windows\networkprep.iss")
