; UNTRIED. Written after the documents of Inno Setup 6; nobody has built or run it yet.
; build.ps1 calls it with /DVersion=... after the bundle is made.

[Setup]
AppId={{6C3B6B0B-6B0F-4E0C-9B43-5C1B0A1F7E52}
AppName=NetworkPrep
AppVersion={#Version}
AppPublisher=The NetworkPrep authors
DefaultDirName={autopf}\NetworkPrep
DefaultGroupName=NetworkPrep
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
LicenseFile=..\..\LICENSE
SetupIconFile=..\..\build\icons\networkprep.ico
UninstallDisplayIcon={app}\networkprep-window.exe
OutputDir=..\..\dist
OutputBaseFilename=networkprep-{#Version}-windows-x86_64
Compression=lzma2
SolidCompression=yes
ChangesAssociations=yes

[Files]
Source: "..\..\build\bundle\networkprep\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
; The program without a console; networkprep.exe beside it is the one for commands.
Name: "{group}\NetworkPrep"; Filename: "{app}\networkprep-window.exe"
Name: "{group}\Capture a note"; Filename: "{app}\networkprep-window.exe"; Parameters: "capture"

[Registry]
; Offered under "Open with", never taken over: no default is set.
Root: HKA; Subkey: "Software\Classes\NetworkPrep.File"; ValueType: string; ValueData: "NetworkPrep"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\NetworkPrep.File\shell\open\command"; ValueType: string; ValueData: """{app}\networkprep-window.exe"" open ""%1"""
Root: HKA; Subkey: "Software\Classes\.ics\OpenWithProgids"; ValueType: string; ValueName: "NetworkPrep.File"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.vcf\OpenWithProgids"; ValueType: string; ValueName: "NetworkPrep.File"; Flags: uninsdeletevalue

; The data in %LOCALAPPDATA%\networkprep is the person's: there is no [UninstallDelete].
