metadata description = 'Reconnect in one resource group: two function apps from one package, what they keep, and what they tell. No keys and no secrets anywhere.'

@description('Required. The app registration that the add-in asks tokens for and that reads mailboxes for a signed-in user.')
param apiClientId string

@description('Required. The app registration that the background jobs read and send mail as. The same as apiClientId when reading is delegated.')
param jobsClientId string

@description('Optional. Beginning of every name: lower-case letters and digits.')
@minLength(2)
@maxLength(10)
param name string = 'reconnect'

@description('Optional. Where everything lies. Flex Consumption must be offered there.')
param location string = resourceGroup().location

@description('Optional. Whose mailboxes are served: a tenant id, or organizations for all.')
param entraTenantId string = tenant().tenantId

@description('Optional. The sign-in service; another one in a national cloud.')
param entraInstance string = environment().authentication.loginEndpoint

@description('Optional. Where Microsoft Graph begins; another one in a national cloud.')
param graphBaseUrl string = 'https://graph.microsoft.com/v1.0'

@description('Optional. Most instances of each app. Keeps a mistake affordable.')
@minValue(1)
@maxValue(1000)
param mostInstances int = 40

@description('Optional. How many days logs are kept.')
@minValue(30)
@maxValue(730)
param logDays int = 30

var unique = uniqueString(resourceGroup().id, name)
var sharedSettings = {
  Entra__Instance: entraInstance
  Entra__TenantId: entraTenantId
  Graph__BaseUrl: graphBaseUrl
}
// Which functions are no business of a role. The guards answer for the triggers' names where HTTP is served.
var triggers = ['PlanScans', 'PlanDigests', 'TendSocialHours', 'ScanMailbox', 'SendDigest', 'FinishBookings', 'RefreshFreeBusy']
var httpFunctions = concat(['Http'], map(triggers, trigger => 'Guard${trigger}'))

module apiIdentity 'modules/identity.bicep' = {
  params: {
    name: '${name}-api'
    location: location
  }
}

module jobsIdentity 'modules/identity.bicep' = {
  params: {
    name: '${name}-jobs'
    location: location
  }
}

module telemetry 'modules/telemetry.bicep' = {
  params: {
    name: name
    location: location
    logDays: logDays
    publisherPrincipalIds: {
      api: apiIdentity.outputs.principalId
      jobs: jobsIdentity.outputs.principalId
    }
  }
}

module data 'modules/dataStorage.bicep' = {
  params: {
    name: 'data${unique}'
    location: location
    apiPrincipalId: apiIdentity.outputs.principalId
    jobsPrincipalId: jobsIdentity.outputs.principalId
  }
}

module apiHost 'modules/hostStorage.bicep' = {
  params: {
    name: 'api${unique}'
    location: location
    appPrincipalId: apiIdentity.outputs.principalId
  }
}

module jobsHost 'modules/hostStorage.bicep' = {
  params: {
    name: 'jobs${unique}'
    location: location
    appPrincipalId: jobsIdentity.outputs.principalId
  }
}

module api 'modules/functionApp.bicep' = {
  params: {
    name: '${name}-api-${unique}'
    location: location
    role: 'api'
    identity: apiIdentity.outputs.identity
    hostStorage: apiHost.outputs.storage
    dataStorage: data.outputs.storage
    telemetryConnectionString: telemetry.outputs.connectionString
    disabledFunctions: triggers
    mostInstances: mostInstances
    settings: union(sharedSettings, { Entra__ClientId: apiClientId })
  }
}

module jobs 'modules/functionApp.bicep' = {
  params: {
    name: '${name}-jobs-${unique}'
    location: location
    role: 'jobs'
    identity: jobsIdentity.outputs.identity
    hostStorage: jobsHost.outputs.storage
    dataStorage: data.outputs.storage
    telemetryConnectionString: telemetry.outputs.connectionString
    disabledFunctions: httpFunctions
    mostInstances: mostInstances
    settings: union(sharedSettings, { Entra__ClientId: jobsClientId, Entra__UserClientId: apiClientId })
  }
}

@description('Where the add-in and the digest\'s links point to.')
output apiAddress string = api.outputs.address

@description('Subject of the federated credential of the API\'s app registration.')
output apiPrincipalId string = apiIdentity.outputs.principalId

@description('Subject of the federated credential of the jobs\' app registration.')
output jobsPrincipalId string = jobsIdentity.outputs.principalId
