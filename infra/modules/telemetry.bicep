metadata description = 'Where the apps\' logs, traces and figures go. Only the two identities may write: local authentication is off.'

import { roleIds } from 'types.bicep'

@description('Required. Name of the workspace and of the component.')
param name string

@description('Required. Where they lie.')
param location string

@description('Required. How many days logs are kept.')
param logDays int

@description('Required. The identities that may write, by the name of their app.')
param publisherPrincipalIds {
  @description('Required. The API\'s identity.')
  api: string

  @description('Required. The jobs\' identity.')
  jobs: string
}

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-07-01' = {
  name: name
  location: location
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: logDays
    features: {
      disableLocalAuth: true
    }
  }
}

resource component 'Microsoft.Insights/components@2020-02-02' = {
  name: name
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: true
  }
}

resource apiMayWrite 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(component.id, 'api', roleIds.monitoringMetricsPublisher)
  scope: component
  properties: {
    principalId: publisherPrincipalIds.api
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleIds.monitoringMetricsPublisher)
  }
}

resource jobsMayWrite 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(component.id, 'jobs', roleIds.monitoringMetricsPublisher)
  scope: component
  properties: {
    principalId: publisherPrincipalIds.jobs
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleIds.monitoringMetricsPublisher)
  }
}

@description('An address, not a secret: writing there also takes a role.')
output connectionString string = component.properties.ConnectionString
