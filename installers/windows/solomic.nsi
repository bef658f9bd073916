; Solomic's installer for Windows, made by `./solomic package windows` from dist/solomic.
;
;   Solomic-x.y.z-setup.exe [/S] [/D=FOLDER] [/AUTOSTART=1|0] [/ALLUSERS]
;   uninstall.exe           [/S] [/PROFILES=keep|delete]
;
; Per user, and without asking for rights, unless /ALLUSERS is given (which needs them). Installing
; over an older version ends it, removes its files and keeps settings and voices.

Unicode true
ManifestDPIAware true
SetCompressor /SOLID lzma
RequestExecutionLevel user

!ifndef VERSION
  !error "say -DVERSION=, -DVERSION4=, -DPAYLOAD=, -DLISTS=, -DICON=, -DLICENSE= and -DOUTFILE="
!endif
!define NAME "Solomic"
!define PUBLISHER "The Solomic authors"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define RUN_KEY "Software\Microsoft\Windows\CurrentVersion\Run"
!define PROFILES "$LOCALAPPDATA\solomic"

Name "${NAME}"
OutFile "${OUTFILE}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${UNINSTALL_KEY}" "InstallLocation"
BrandingText "${NAME} ${VERSION}"
Icon "${ICON}"
UninstallIcon "${ICON}"

VIProductVersion "${VERSION4}"
VIFileVersion "${VERSION4}"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${NAME} Setup"
VIAddVersionKey "CompanyName" "${PUBLISHER}"
VIAddVersionKey "LegalCopyright" "Apache License 2.0"
VIAddVersionKey "OriginalFilename" "Solomic-${VERSION}-setup.exe"

; Who signs says how: -DSIGN="signtool sign ... " (or osslsigncode); %1 is the file.
!ifdef SIGN
  !finalize '${SIGN} "%1"'
  !uninstfinalize '${SIGN} "%1"'
!endif

!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh

Var Autostart
Var Profiles
Var Scope

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_COMPONENTSPAGE_SMALLDESC
!insertmacro MUI_PAGE_LICENSE "${LICENSE}"
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\solomic.exe"
!define MUI_FINISHPAGE_RUN_PARAMETERS "run"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_COMPONENTS
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "French"
!insertmacro MUI_LANGUAGE "Spanish"
!insertmacro MUI_LANGUAGE "Arabic"

!macro END_PROGRAM
  ; A killed program loses nothing: the next start puts the default devices back.
  ${If} ${FileExists} "$INSTDIR\solomic.exe"
    nsExec::Exec 'cmd /c taskkill /IM solomic.exe /T /F /FI "USERNAME eq %USERNAME%"'
    Sleep 500
  ${EndIf}
!macroend

!macro SET_SCOPE UN
  Function ${UN}SetScope
    SetShellVarContext current
    StrCpy $Scope ""
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/ALLUSERS" $1
    ${IfNot} ${Errors}
      SetShellVarContext all
      StrCpy $Scope "/ALLUSERS"
    ${EndIf}
  FunctionEnd
!macroend
!insertmacro SET_SCOPE ""
!insertmacro SET_SCOPE "un."

Section "!${NAME}" SEC_PROGRAM
  SectionIn RO
  !insertmacro END_PROGRAM
  ; An older version removes itself: only it knows its files. Settings and voices stay.
  ${If} ${FileExists} "$INSTDIR\uninstall.exe"
    ExecWait '"$INSTDIR\uninstall.exe" /S $Scope _?=$INSTDIR'
  ${EndIf}
  !include "${LISTS}/install.nsh"
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\solomic.exe" "run"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayName" "${NAME}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\solomic.exe"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "Publisher" "${PUBLISHER}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe" $Scope'
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S $Scope'
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "EstimatedSize" "$0"
SectionEnd

Section /o "Start with Windows" SEC_AUTOSTART
  ; The same value as the program's own setting writes (app/autostart.py).
  WriteRegStr HKCU "${RUN_KEY}" "${NAME}" '"$INSTDIR\solomic.exe" run --hidden'
SectionEnd

Function .onInit
  Call SetScope
  ${If} $Scope != ""
  ${AndIf} $INSTDIR == "$LOCALAPPDATA\Programs\${NAME}"
    StrCpy $INSTDIR "$PROGRAMFILES64\${NAME}"
  ${EndIf}
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/AUTOSTART=" $Autostart
  ${If} ${Errors}
    ; An upgrade keeps what the person chose.
    ReadRegStr $1 HKCU "${RUN_KEY}" "${NAME}"
    ${If} $1 != ""
      StrCpy $Autostart "1"
    ${EndIf}
  ${EndIf}
  ${If} $Autostart == "1"
    !insertmacro SelectSection ${SEC_AUTOSTART}
  ${ElseIf} $Autostart == "0"
    DeleteRegValue HKCU "${RUN_KEY}" "${NAME}"
  ${EndIf}
FunctionEnd

Section "un.${NAME}" UN_PROGRAM
  SectionIn RO
  !insertmacro END_PROGRAM
  ; Only what the installer put there, by name: the folder is the person's.
  !include "${LISTS}/remove.nsh"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  DeleteRegValue HKCU "${RUN_KEY}" "${NAME}"
  DeleteRegKey SHCTX "${UNINSTALL_KEY}"
SectionEnd

; Not chosen unless the person chooses it: remembered voices are personal, and may be wanted again.
Section /o "un.Settings, remembered voices and recordings" UN_PROFILES
  RMDir /r "${PROFILES}"
SectionEnd

Function un.onInit
  Call un.SetScope
  ${GetParameters} $0
  ${GetOptions} $0 "/PROFILES=" $Profiles
  ${If} $Profiles == "delete"
    !insertmacro SelectSection ${UN_PROFILES}
  ${EndIf}
FunctionEnd
